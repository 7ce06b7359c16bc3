export { default, generateMetadata } from "../../../../../home/[home]/(account)/usage/page.tsx";
