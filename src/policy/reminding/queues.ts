export const REMIND_OF_PRIVACY = 'remind-of-privacy'
