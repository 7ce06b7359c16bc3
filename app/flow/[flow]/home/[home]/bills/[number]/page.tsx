export { default, generateMetadata } from "../../../../../../home/[home]/(account)/bills/[number]/page.tsx";
