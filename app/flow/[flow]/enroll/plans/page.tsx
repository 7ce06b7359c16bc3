export { default, generateMetadata } from "../../../../enroll/plans/page.tsx";
