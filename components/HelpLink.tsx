interface HelpLinkProps {
  /** A place of the help, such as `/help.html#read-missing`; test/help.test.ts holds that it is there. */
  href: string;
  children: string;
}

/** Opens the help in a tab of its own: what is being done here stays as it is. */
export const HelpLink = ({ href, children }: HelpLinkProps) => (
  <a class="btn quiet" href={href} target="_blank" rel="noreferrer">
    {children}
  </a>
);
