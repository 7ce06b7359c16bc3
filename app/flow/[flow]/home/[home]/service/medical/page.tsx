export { default, generateMetadata } from "../../../../../../home/[home]/(account)/service/medical/page.tsx";
