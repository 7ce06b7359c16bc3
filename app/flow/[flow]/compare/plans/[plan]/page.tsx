export { default, generateMetadata } from "../../../../../compare/plans/[plan]/page.tsx";
