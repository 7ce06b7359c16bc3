export { default, generateMetadata } from "../../../../enroll/credit/page.tsx";
