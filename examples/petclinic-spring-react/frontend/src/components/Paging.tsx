import { Link } from "wouter";

interface Props {
  page: number;
  pages: number;
  addressOfPage: (page: number) => string;
}

/** Links to the pages before and after this one. */
export function Paging({ page, pages, addressOfPage }: Props) {
  return (
    <nav className="paging" aria-label="Pages">
      {page > 1 ? (
        <Link href={addressOfPage(Math.min(page - 1, pages))} className="button" rel="prev">
          Previous
        </Link>
      ) : (
        <span className="button off">Previous</span>
      )}
      <span>
        Page {page.toLocaleString("en")} of {pages.toLocaleString("en")}
      </span>
      {page < pages ? (
        <Link href={addressOfPage(page + 1)} className="button" rel="next">
          Next
        </Link>
      ) : (
        <span className="button off">Next</span>
      )}
    </nav>
  );
}
