/** What is missing before anything can run; nothing is undefined. `folder`: where package-lock.json lies. */
export function missingPackages(of: { dev: boolean; folder?: string }): 'packages' | 'programs' | undefined
