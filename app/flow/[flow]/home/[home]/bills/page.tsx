export { default, generateMetadata } from "../../../../../home/[home]/(account)/bills/page.tsx";
