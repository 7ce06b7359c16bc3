export { default, generateMetadata } from "../../../../../../home/[home]/(account)/usage/[period]/page.tsx";
