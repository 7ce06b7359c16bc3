export { default, generateMetadata } from "../../../compare/page.tsx";
