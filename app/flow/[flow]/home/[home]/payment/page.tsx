export { default, generateMetadata } from "../../../../../home/[home]/(account)/payment/page.tsx";
