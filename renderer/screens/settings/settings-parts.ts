/** What the settings are about: this desk, and how the whole shop works. */
export const settingsParts = ['desk', 'statuses', 'texts', 'occasions', 'rules', 'people', 'money', 'preset'] as const
export type SettingsPart = (typeof settingsParts)[number]
export type ProcedurePart = Exclude<SettingsPart, 'desk'>
