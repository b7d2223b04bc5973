import { type Build, builds, ensureBuild } from '../tools/build.ts';

/** Builds once, before the workers start: two at a time would get into each other's way. */
export default function setup(): void {
  for (const build of Object.keys(builds) as Build[]) ensureBuild(build);
}
