export { default, generateMetadata } from "../../../../../home/[home]/(account)/plan/page.tsx";
