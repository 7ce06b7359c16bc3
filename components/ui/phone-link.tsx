/** Where a number of this country leads on a phone. */
export const telHref = (phone: string) => `tel:+1${phone.replace(/\D/g, "").replace(/^1/, "")}`;

/** A number that a phone can dial. */
export const PhoneLink = ({ phone }: { phone: string }) => (
  <a href={telHref(phone)} className="link inline-block">
    {phone}
  </a>
);
