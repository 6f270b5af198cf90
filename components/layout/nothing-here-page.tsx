import { NothingHere } from "./nothing-here";
import { SitePage } from "./site-page";

/** The whole page that stands where no page is; its metadata asks the site server for 404. */
export function NothingHerePage() {
  return (
    <SitePage path="/" hasSearch={false}>
      <NothingHere />
    </SitePage>
  );
}
