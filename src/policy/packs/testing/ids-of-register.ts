/**
 * The ids of the register of obligations that the five packs were made from, by pack. They are facts and carry over; the words in the packs are ours.
 * An id that is dropped from a pack, or invented in one, is seen against this list.
 */
export const idsOfRegister: Readonly<Record<string, readonly string[]>> = {
  'unit-local-authority': `
    s0-header-1 s0-header-2 s0-1.1a s0-1.1b s0-1.2 s0-2.2-i s0-2.2-ii s0-3.1a s0-3.1b s0-3.2 s0-3.3 s0-3.4 s0-4.1-scope s0-4.1a-i s0-4.1a-ii s0-4.1a-iii
    s0-4.1b s0-4.1c-i s0-4.1c-ii s0-4.1d s0-4.1e s0-4.2a s0-4.2b s0-4.2c s0-5.1 s0-5.2a s0-5.2b s0-5.3a s0-5.3b s0-5.4-0 s0-5.4a-i s0-5.4a-ii s0-5.4b
    s0-5.4c-i s0-5.4c-ii s0-5.4d-i s0-5.4d-ii s0-5.4e s0-5.4f s0-5.5a s0-5.5b s0-6.1a s0-6.1b s0-7.1a s0-7.1b s0-7.1c s0-8-7.1a s0-8-7.1b s0-8-7.2a
    s0-8-7.2b s0-8-7.2c s0-app1-1 s0-app1-2 s0-app1-b1a s0-app1-b1b s0-app1-b1c s0-app1-b2a s0-app1-b2b s0-app1-b2c s0-app1-b3 s0-app1-b4a s0-app1-b4b
    s0-app1-b4c s0-app1-b5a s0-app1-b5b s0-app1-b5c s0-app1-b6a s0-app1-b6b s0-app1-end-1 s0-app1-end-2
  `
    .trim()
    .split(/\s+/),
  'trust-provider': `
    s1-header-1 s1-header-2 s1-intro-01 s1-intro-02 s1-intro-03 s1-intro-04 s1-intro-05 s1-intro-06 s1-intro-07 s1-purpose-01 s1-purpose-02 s1-purpose-03a
    s1-purpose-03b s1-purpose-04 s1-purpose-05 s1-purpose-06 s1-purpose-07 s1-purpose-08 s1-purpose-09 s1-purpose-10 s1-purpose-11 s1-covered-01
    s1-covered-02 s1-scope-01 s1-scope-02 s1-scope-03 s1-scope-04 s1-scope-05 s1-scope-06 s1-scope-07 s1-scope-08 s1-scope-09 s1-scope-10 s1-personnel-01
    s1-personnel-02 s1-personnel-03 s1-personnel-04 s1-personnel-05 s1-personnel-06 s1-personnel-07 s1-personnel-08 s1-personnel-09 s1-personnel-10
    s1-compliance-0a s1-compliance-0b s1-compliance-a s1-compliance-b s1-compliance-c s1-compliance-d s1-compliance-e s1-compliance-f s1-compliance-g
    s1-compliance-h s1-compliance-i1 s1-compliance-i2 s1-compliance-i3 s1-compliance-j s1-references-1 s1-references-2 s1-compliance-end s1-personal-01
    s1-personal-02 s1-personal-03 s1-personal-04 s1-personal-05 s1-personal-06 s1-monitoring-01 s1-monitoring-02 s1-monitoring-03 s1-monitoring-04
    s1-monitoring-05 s1-monitoring-06 s1-monitoring-07 s1-monitoring-08 s1-monitoring-09 s1-educational-01 s1-educational-02 s1-educational-03
    s1-educational-04 s1-educational-05 s1-recruitment-01 s1-recruitment-02 s1-recruitment-03 s1-responsible-0 s1-photos-01 s1-photos-02 s1-photos-03
    s1-protocol-1a s1-protocol-1b s1-protocol-1c s1-protocol-2a s1-protocol-2b s1-protocol-2c s1-protocol-3a s1-protocol-3b s1-protocol-4a s1-protocol-4b
    s1-protocol-4c s1-protocol-5 s1-protocol-6a s1-protocol-6b s1-protocol-7 s1-reputation-01.i s1-reputation-01.ii s1-reputation-01.iii
    s1-reputation-01.iv s1-reputation-01.v s1-reputation-01.vi s1-reputation-01.vii s1-reputation-02 s1-reputation-03 s1-reputation-04 s1-reputation-05
    s1-reputation-06 s1-reputation-07 s1-reputation-08 s1-reputation-09 s1-reputation-10 s1-reputation-11 s1-reputation-12 s1-reputation-13
    s1-reputation-14 s1-ip-01 s1-ip-02 s1-ip-02b s1-ip-03 s1-ip-04 s1-ip-05 s1-ip-06 s1-respect-01 s1-respect-02 s1-review-01 s1-review-02 s1-review-03
  `
    .trim()
    .split(/\s+/),
  'church-primary': `
    s2-header-1 s2-header-2 s2-header-3 s2-header-4 s2-opening-1 s2-opening-2 s2-opening-3 s2-opening-4 s2-statement-1 s2-statement-2 s2-statement-3
    s2-statement-4 s2-statement-5 s2-statement-6 s2-eligibility-1 s2-eligibility-2 s2-eligibility-3 s2-eligibility-4 s2-exceptions-1 s2-resp-ht-1a
    s2-resp-ht-1b s2-resp-ht-2a s2-resp-ht-2b s2-resp-ht-3a s2-resp-ht-3b s2-resp-emp-1 s2-resp-emp-2 s2-resp-emp-3 s2-resp-hr-1 s2-resp-gov-1
    s2-resp-gov-2 s2-persona-1 s2-home-1 s2-home-2 s2-home-3 s2-home-4 s2-friends-1 s2-friends-2 s2-friends-3 s2-friends-4 s2-friends-5 s2-friends-6
    s2-content-01a s2-content-01b s2-content-01c s2-content-02 s2-content-03a s2-content-03b s2-content-03c s2-content-03d s2-content-04a s2-content-04b
    s2-content-04c s2-content-05 s2-content-06 s2-content-07 s2-content-08 s2-content-09a s2-content-09b s2-content-10 s2-security-1 s2-security-2
    s2-security-3 s2-security-4 s2-security-5 s2-security-6 s2-security-7 s2-security-8 s2-breaches-1 s2-breaches-2 s2-breaches-3 s2-school-use-00
    s2-school-use-aims-1 s2-school-use-aims-2 s2-school-use-aims-3 s2-school-use-01 s2-school-use-02a s2-school-use-02b s2-school-use-02c
    s2-school-use-03a s2-school-use-03b s2-school-use-04a s2-school-use-04b s2-school-use-05a s2-school-use-05b s2-school-use-06a s2-school-use-06b
    s2-school-use-06c s2-school-use-07a s2-school-use-07b s2-school-use-07c s2-school-use-07d s2-school-use-07e s2-school-use-08 s2-school-use-09a
    s2-school-use-09b s2-school-use-09c s2-school-use-10 s2-school-use-11 s2-school-use-12 s2-school-use-13
  `
    .trim()
    .split(/\s+/),
  'model-policy': `
    s3-title-1 s3-title-2 s3-1-a s3-1-b s3-2.1 s3-2.2 s3-2.3 s3-2.4 s3-2.5 s3-3.1a s3-3.1b s3-3.1c s3-3.1d s3-3.1e s3-3.2a s3-3.2b s3-3.2c s3-3.3a s3-3.3b
    s3-3.3c s3-4.1a s3-4.1b s3-5.1a s3-5.1b s3-5.2a s3-5.2b s3-5.2c s3-5.2d s3-5.2e s3-5.2f s3-5.2g s3-5.2h s3-5.2i s3-5.3a s3-5.3b s3-5.3c s3-5.3d s3-5.4
    s3-5.5a s3-5.5b s3-6.1a s3-6.1b s3-6.1c s3-6.1d s3-7.1 s3-7.2 s3-7.3 s3-8.1a s3-8.1b s3-8.1c s3-8.2a s3-8.2b s3-8.2c s3-9.1 s3-9.2 s3-9.3a s3-9.3b
    s3-9.3c s3-9.4a s3-9.4b s3-9.4c s3-9.5 s3-9.6a s3-9.6b s3-10.1a s3-10.1b s3-10.1c s3-10.1d s3-10.1e s3-10.1f s3-10.2 s3-10.3a s3-10.3b s3-10.4a
    s3-10.4b s3-10.5a s3-10.5b s3-11.1 s3-11.2a s3-11.2b s3-11.2c s3-11.2d s3-11.2e s3-end-1
  `
    .trim()
    .split(/\s+/),
  'council-personal-use': `
    s4-intro-1 s4-intro-2 s4-1-01 s4-1-02 s4-1-03 s4-1-04 s4-1-05 s4-2-01 s4-2-02 s4-2-03 s4-2-04 s4-2-05 s4-2-06 s4-2-07 s4-2-08 s4-3-01 s4-3-02 s4-3-03
    s4-3-04 s4-3-05 s4-3-06 s4-3-should-01 s4-3-should-02 s4-3-should-03 s4-3-should-04 s4-3-should-05 s4-3-should-06 s4-3-should-07 s4-3-should-08
    s4-3-should-09 s4-3-should-10 s4-3-should-11 s4-3-should-12 s4-3-should-13 s4-3-should-14 s4-3-should-14b s4-3-should-15 s4-3-should-16 s4-3-should-17
    s4-3-should-18 s4-3-should-19 s4-3-should-20 s4-3-should-21 s4-3-eg-01 s4-3-eg-02 s4-3-eg-03a s4-3-eg-03b s4-3-eg-04 s4-3-eg-05 s4-3-eg-06a
    s4-3-eg-06b s4-3-eg-07a s4-3-eg-07b s4-3-eg-08a s4-3-eg-08b s4-3-eg-09a s4-3-eg-09b s4-3-eg-10 s4-3-eg-11 s4-3-eg-12 s4-3-eg-13 s4-3-eg-14 s4-3-eg-15
    s4-4-01 s4-4-02 s4-4-03 s4-4-04 s4-4-05 s4-4.1a s4-4.1b s4-4.1c s4-4.1d s4-4.1e s4-4.2a s4-4.2b s4-4.3a s4-4.3b s4-end-1 s4-end-2 s4-end-3 s4-end-4
    s4-end-5
  `
    .trim()
    .split(/\s+/),
}
