export { default, generateMetadata } from "../../../../../home/[home]/(account)/documents/page.tsx";
