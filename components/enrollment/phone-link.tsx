/** A number of this country that a phone can dial. */
export const PhoneLink = ({ phone }: { phone: string }) => (
  <a href={`tel:+1${phone.replace(/\D/g, "")}`} className="link whitespace-nowrap">
    {phone}
  </a>
);
