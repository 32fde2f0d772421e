import { type ReactNode, useEffect, useRef } from "react";

let isFirstPage = true;

interface Props {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** The page's heading and the window's title. Takes the focus, so that keyboard and screen reader follow the page. */
export function PageTitle({ title, children, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · PetClinic`;
  }, [title]);
  useEffect(() => {
    if (!isFirstPage) {
      heading.current?.focus();
    }
    isFirstPage = false;
  }, []);
  return (
    <div className="page-title">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}
