export { default, generateMetadata } from "../../../../../../home/[home]/(account)/usage/export/page.tsx";
