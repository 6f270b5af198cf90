/** A link that leaves this site; it tells the other site nothing about where the reader comes from. */
export function OutsideLink({ url }: { url: string }) {
  // Only web addresses become links: a `javascript:` address in a record must never be followed.
  if (!/^https?:\/\//i.test(url)) return <span className="break-all">{url}</span>;
  return (
    <a href={url} rel="noopener noreferrer nofollow" dir="ltr" className="break-all">
      {url}
    </a>
  );
}
