import { ExternalLink } from 'lucide-preact';

interface Props {
  href: string | undefined;
  words: string;
}

/** A record's name, leading to it in Pipedrive's web app where its address is known. */
export function RecordLink({ href, words }: Props) {
  if (href === undefined) return <bdi>{words}</bdi>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      <bdi>{words}</bdi> <ExternalLink size={12} aria-hidden="true" />
    </a>
  );
}
