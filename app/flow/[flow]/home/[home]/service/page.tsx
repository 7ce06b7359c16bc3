export { default, generateMetadata } from "../../../../../home/[home]/(account)/service/page.tsx";
