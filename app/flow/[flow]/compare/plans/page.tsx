export { default, generateMetadata } from "../../../../compare/plans/page.tsx";
