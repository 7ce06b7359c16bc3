export { default, generateMetadata } from "../../../../enroll/payment/page.tsx";
