/**
 * Who may do what: + allowed, - forbidden (they may know of it), . missing (they may not even know).
 * What is done to an assessment has a row for each state that it can be in.
 */
export const matrix = `
  action                                visitor system nobody manager contributor appraiser executive administrator
  organisation.found                       .       +      .      .         .          .         .           .
  founding-link.issue                      .       +      .      .         .          .         .           .
  founding-link.redeem                     +       .      .      .         .          .         .           .
  link.issue                               .       +      .      .         .          .         .           +
  session.start                            +       .      .      .         .          .         .           .
  session.end                              .       .      +      +         +          +         +           +
  session.move                             .       .      +      +         +          +         +           +
  password.change                          .       .      +      +         +          +         +           +
  use.count                                .       .      +      +         +          +         +           +
  session.confirm                          .       .      +      +         +          +         +           +
  session.revoke                           .       .      .      .         .          .         .           +
  factor.keep                              .       .      +      +         +          +         +           +
  factor.reset                             .       .      .      .         .          .         .           +
  invitation.answer                        .       .      +      +         +          +         +           +
  mail.carry                               .       +      .      .         .          .         .           .
  token.keep                               .       .      +      +         +          +         +           +
  token.make                               .       .      -      +         +          +         +           +
  token.revoke                             .       .      .      .         .          .         .           +
  token.open                               +       .      .      .         .          .         .           .
  organisation.secure                      .       .      .      .         .          .         .           +
  audit.read                               .       .      .      .         .          .         .           +
  audit.witness                            .       +      .      .         .          .         .           .
  service.watch                            .       +      .      .         .          .         .           .
  person.change                            .       .      +      +         +          +         +           +
  member.list                              .       .      .      .         .          .         .           +
  member.add                               .       .      .      .         .          .         .           +
  member.change                            .       .      .      .         .          .         .           +
  member.end                               .       .      .      .         .          .         .           +
  member.restore                           .       .      .      .         .          .         .           +
  unit.list                                .       .      .      .         .          .         .           +
  unit.keep                                .       .      .      .         .          .         .           +
  portfolio.see                            .       .      .      +         .          .         +           .
  catalogue.read                           .       .      +      +         +          +         +           +
  profile.read                             .       .      .      +         .          +         +           +
  profile.change                           .       .      .      +         .          -         -           +
  assessment.list                          .       .      .      +         +          +         +           .
  assessment.start                         .       .      .      +         .          .         .           .
  assessment.see        draft              .       .      .      +         .          +         +           .
  assessment.see        submitted          .       .      .      +         .          +         +           .
  assessment.see        under-appraisal    .       .      .      +         .          +         +           .
  assessment.see        signed-off         .       .      .      +         .          +         +           .
  assessment.see        archived           .       .      .      +         .          +         +           .
  assessment.read       draft              .       .      .      +         .          -         -           .
  assessment.read       submitted          .       .      .      +         .          +         +           .
  assessment.read       under-appraisal    .       .      .      +         .          +         +           .
  assessment.read       signed-off         .       .      .      +         .          +         +           .
  assessment.read       archived           .       .      .      +         .          +         +           .
  assessment.answer     draft              .       .      .      +         .          -         -           .
  assessment.answer     submitted          .       .      .      +         .          -         -           .
  assessment.answer     under-appraisal    .       .      .      +         .          -         -           .
  assessment.answer     signed-off         .       .      .      +         .          -         -           .
  assessment.answer     archived           .       .      .      +         .          -         -           .
  assessment.fill       draft              .       .      .      +         .          -         -           .
  assessment.fill       submitted          .       .      .      +         .          -         -           .
  assessment.fill       under-appraisal    .       .      .      +         .          -         -           .
  assessment.fill       signed-off         .       .      .      +         .          -         -           .
  assessment.fill       archived           .       .      .      +         .          -         -           .
  assessment.submit     draft              .       .      .      +         .          -         -           .
  assessment.submit     submitted          .       .      .      +         .          -         -           .
  assessment.submit     under-appraisal    .       .      .      +         .          -         -           .
  assessment.submit     signed-off         .       .      .      +         .          -         -           .
  assessment.submit     archived           .       .      .      +         .          -         -           .
  assessment.take-back  draft              .       .      .      +         .          -         -           .
  assessment.take-back  submitted          .       .      .      +         .          -         -           .
  assessment.take-back  under-appraisal    .       .      .      +         .          -         -           .
  assessment.take-back  signed-off         .       .      .      +         .          -         -           .
  assessment.take-back  archived           .       .      .      +         .          -         -           .
  assessment.archive    draft              .       .      .      +         .          -         -           .
  assessment.archive    submitted          .       .      .      +         .          -         -           .
  assessment.archive    under-appraisal    .       .      .      +         .          -         -           .
  assessment.archive    signed-off         .       .      .      +         .          -         -           .
  assessment.archive    archived           .       .      .      +         .          -         -           .
  assessment.restore    draft              .       .      .      +         .          -         -           .
  assessment.restore    submitted          .       .      .      +         .          -         -           .
  assessment.restore    under-appraisal    .       .      .      +         .          -         -           .
  assessment.restore    signed-off         .       .      .      +         .          -         -           .
  assessment.restore    archived           .       .      .      +         .          -         -           .
  assessment.assign     draft              .       .      .      +         .          -         -           .
  assessment.assign     submitted          .       .      .      +         .          -         -           .
  assessment.assign     under-appraisal    .       .      .      +         .          -         -           .
  assessment.assign     signed-off         .       .      .      +         .          -         -           .
  assessment.assign     archived           .       .      .      +         .          -         -           .
  assessment.finish     draft              .       .      .      -         .          -         -           .
  assessment.finish     submitted          .       .      .      -         .          -         -           .
  assessment.finish     under-appraisal    .       .      .      -         .          -         -           .
  assessment.finish     signed-off         .       .      .      -         .          -         -           .
  assessment.finish     archived           .       .      .      -         .          -         -           .
  assessment.comment    draft              .       .      .      +         .          -         -           .
  assessment.comment    submitted          .       .      .      +         .          +         -           .
  assessment.comment    under-appraisal    .       .      .      +         .          +         -           .
  assessment.comment    signed-off         .       .      .      +         .          +         -           .
  assessment.comment    archived           .       .      .      +         .          +         -           .
  assessment.attach     draft              .       .      .      +         .          -         -           .
  assessment.attach     submitted          .       .      .      +         .          +         -           .
  assessment.attach     under-appraisal    .       .      .      +         .          +         -           .
  assessment.attach     signed-off         .       .      .      +         .          +         -           .
  assessment.attach     archived           .       .      .      +         .          +         -           .
  assessment.reopen     draft              .       .      .      +         .          -         -           .
  assessment.reopen     submitted          .       .      .      +         .          -         -           .
  assessment.reopen     under-appraisal    .       .      .      +         .          -         -           .
  assessment.reopen     signed-off         .       .      .      +         .          -         -           .
  assessment.reopen     archived           .       .      .      +         .          -         -           .
  today.see                                .       .      +      +         +          +         +           +
  appraisal.list                           .       .      .      +         .          +         +           .
  appraisal.see                            .       .      .      +         .          +         +           .
  appraisal.begin                          .       .      .      -         .          +         -           .
  appraisal.change                         .       .      .      -         .          -         -           .
  appraisal.weigh                          .       .      .      -         .          -         -           .
  appraisal.ask                            .       .      .      -         .          -         -           .
  appraisal.sign                           .       .      .      -         .          -         -           .
  request.see                              .       .      .      +         .          +         +           .
  request.answer                           .       .      .      +         .          -         -           .
  request.close                            .       .      .      -         .          -         -           .
  practice.attach                          .       .      .      +         .          -         -           .
  evidence.list                            .       .      .      +         +          +         +           .
  evidence.add                             .       .      .      +         +          +         -           .
  evidence.see                             .       .      .      +         .          +         +           .
  evidence.sweep                           .       +      .      .         .          .         .           .
  evidence.open                            .       .      .      +         .          +         -           .
  evidence.change                          .       .      .      +         .          -         -           .
  rating.read                              .       .      .      +         .          +         +           .
  rating.judge                             .       .      .      -         .          -         -           .
  finding.read                             .       .      .      +         .          +         +           .
  finding.write                            .       .      .      -         .          -         -           .
  finding.remark                           .       .      .      +         .          -         -           .
  material.change                          .       .      -      +         -          +         -           -
  report.list                              .       .      .      +         .          +         +           .
  report.order          draft              .       .      .      +         .          -         -           .
  report.order          submitted          .       .      .      +         .          +         +           .
  report.order          under-appraisal    .       .      .      +         .          +         +           .
  report.order          signed-off         .       .      .      +         .          +         +           .
  report.order          archived           .       .      .      +         .          +         +           .
  report.see            draft              .       .      .      +         .          .         .           .
  report.see            submitted          .       .      .      +         .          +         +           .
  report.see            under-appraisal    .       .      .      +         .          +         +           .
  report.see            signed-off         .       .      .      +         .          +         +           .
  report.see            archived           .       .      .      +         .          +         +           .
  report.draw                              .       +      .      .         .          .         .           .
  report.sweep                             .       +      .      .         .          .         .           .
  report.delete         draft              .       .      .      +         .          .         .           .
  report.delete         submitted          .       .      .      +         .          -         -           .
  report.delete         under-appraisal    .       .      .      +         .          -         -           .
  report.delete         signed-off         .       .      .      +         .          -         -           .
  report.delete         archived           .       .      .      +         .          -         -           .
  report.cancel         draft              .       .      .      +         .          .         .           .
  report.cancel         submitted          .       .      .      +         .          -         -           .
  report.cancel         under-appraisal    .       .      .      +         .          -         -           .
  report.cancel         signed-off         .       .      .      +         .          -         -           .
  report.cancel         archived           .       .      .      +         .          -         -           .`;
