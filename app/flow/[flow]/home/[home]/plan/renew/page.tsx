export { default, generateMetadata } from "../../../../../../home/[home]/(account)/plan/renew/page.tsx";
