export function memoryOf(name: string): string[]
