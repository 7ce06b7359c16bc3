import { notFound } from "next/navigation";

/** Every other address of a flow: its own word for what is not there, not the portal's. */
export default function NoSuchPlace() {
  notFound();
}
