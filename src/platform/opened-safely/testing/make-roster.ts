import { strToU8, zipSync } from 'fflate'

const files: Readonly<Record<string, string>> = {
  'manifest.csv':
    'propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.users,bulk\nfile.roles,bulk\nfile.orgs,bulk\nfile.demographics,bulk\n',
  'orgs.csv':
    'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\no-1,,,Larkenby School,school,123,\n',
  'users.csv': [
    'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns',
    'u-1,,,true,s1,,Siân,O’Brien,,,,,,"g-1",04,,,Shan,,,o-1,',
    'u-2,,,true,s2,,Łukasz,Nowak,,,,,,,02,,,,,,o-1,',
    'g-1,,,true,g1,,Jo,O’Brien,,,jo@home.example,,07700 900123,,,,,,,,,',
    't-1,,,true,t1,,Ada,Crane,,,,,,,,,,,,,o-1,',
    'u-3,tobedeleted,,true,s3,,Gone,Child,,,,,,,04,,,,,,o-1,',
  ].join('\n'),
  'roles.csv': [
    'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId',
    'r-1,,,u-1,primary,student,,,o-1,',
    'r-2,,,u-2,primary,student,,,o-1,',
    'r-3,,,g-1,primary,parent,,,o-1,',
    'r-4,,,t-1,primary,teacher,,,o-1,',
    'r-5,,,u-3,primary,student,,,o-1,',
  ].join('\n'),
  'demographics.csv':
    'sourcedId,status,dateLastModified,birthDate,sex\nu-1,,,2016-03-04,female\nu-2,,,2018-05-06,male\nu-3,,,2016-01-01,male\n',
  'classes.csv': [
    'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods',
    'c-1,,,4 Kestrel,04,,,homeroom,,o-1,,,,',
    'c-2,,,Maths 2,04,,,scheduled,,o-1,,,,',
  ].join('\n'),
  'enrollments.csv': [
    'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate',
    'e-1,,,c-2,o-1,u-1,student,,,',
    'e-2,,,c-1,o-1,u-1,student,,,',
    'e-3,,,c-1,o-1,t-1,teacher,true,,',
  ].join('\n'),
}

/** A OneRoster 1.2 CSV zip of two pupils; `changed`: files to add or to put in the place of others, null to leave out. */
export function makeRoster(changed: Readonly<Record<string, string | null>> = {}): Buffer {
  const kept = Object.entries({ ...files, ...changed }).filter((file): file is [string, string] => file[1] !== null)
  return Buffer.from(zipSync(Object.fromEntries(kept.map(([name, text]) => [name, strToU8(text)]))))
}
