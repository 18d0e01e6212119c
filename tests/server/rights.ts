/** By which right, of the policy's matrix, one comes through each command and query. Whoever adds one adds it here. */
export const rights: ReadonlyMap<string, readonly string[]> = new Map(
  `
  organisation.found: foundOrganisation
  founding-link.issue: issueFoundingLink
  founding-link.redeem: foundByLink
  link.issue: issueLink
  session.start: startSession replaceSession redeemLink requireOpenLink passSecondStep askPasskey askPasskeyOf enterWithPasskey enterThroughProvider
    askReset readSecondStep readSsoName readSsoClient
  session.end: endSession endOwnSession
  session.move: switchOrganisation
  password.change: changePassword
  use.count: countUse
  session.confirm: confirmWithPassword askPasskeyToConfirm confirmWithPasskey
  session.revoke: revokeSessions readMemberSignIn
  factor.keep: beginAuthenticator confirmAuthenticator removeAuthenticator renewRecoveryCodes beginPasskey addPasskey
    renamePasskey removePasskey readFactors
  factor.reset: resetFactors
  invitation.answer: acceptInvitation declineInvitation
  mail.carry: carryMail takeMail noteSent noteFailed
  token.keep: listOwnTokens
  token.make: makeToken
  token.revoke: revokeToken listMemberTokens
  token.open: openWithToken
  organisation.secure: requireFactor setSingleSignOn readSignInSettings
  audit.read: readAudit exportAudit noteAuditExport verifyAudit
  audit.witness: readChainEnds verifyChain
  service.watch: readReadiness readCounts showsCounts
  service.watch: readReadiness readCounts showsCounts
  person.change: changeProfile changeTimeZone endTour readTour readProfile@profile
  member.list: listMembers readMember
  member.add: addMember
  member.change: changeRoles
  member.end: endMembership
  member.restore: restoreMembership
  unit.list: listUnits listUnitPlaces listSpokenNames readUnit
  unit.keep: addUnit renameUnit archiveUnit restoreUnit moveUnit mergeUnit
  portfolio.see: readPortfolio readProcessMap readProcessAcross readUnitTrend listReadUnits
  catalogue.read: browseProcesses seeProcess seeCapabilityTable seeProfiles seeSecurityManagement readMaterial
    findPlaces
  profile.read: listProfiles readProfile@profiles compareProfiles exportProfile
  profile.change: copyProfile importProfile saveProfile archiveProfile restoreProfile readProfileToChange readImport
  assessment.list: listAssessments countShownFindings
  assessment.start: startAssessment startFromFile readStart suggestUnits
  assessment.see: seeAssessment readSigned readPace readProcesses readAnswers readResult seeStandards seeIso20000
    seeIso27001 seePracticeGrid seeSmCrosswalk seeOism3Clauses seeServing
  assessment.read: readAnswerField readProcess readAssigning readComments readOthers readComparison readHistory
    readLastChanges requestsOfProcess evidenceOfProcess exportAssessment readUnfit readQuickAnswers readDefinitions
  assessment.answer: saveAnswer describeAssessment confirmCarried readDescription
  assessment.fill: fillAssessment importFile previewImport carryOver readChecks countRemarks
  assessment.submit: submitAssessment readSubmission
  assessment.take-back: takeBackAssessment
  assessment.archive: archiveAssessment
  assessment.restore: restoreAssessment
  assessment.assign: assignProcesses handBack readAssignments
  assessment.finish: sayDone
  assessment.comment: postComment
  assessment.attach: linkAnswerEvidence unlinkAnswerEvidence
  assessment.reopen: reopenAssessment
  today.see: readToday readNews listAsked listFindingsToRemark
  appraisal.list: listAppraisals
  appraisal.see: seeAppraisal readWeighing readProcessToWeigh readRequests readSignOff evidenceOfPractice
  appraisal.begin: beginAppraisal readBeginning
  appraisal.change: changeScope changeInstances changeTeam breakOffAppraisal readSetUp
  appraisal.weigh: weighAnswers
  appraisal.ask: askForMore
  appraisal.sign: signOff withdrawSignature
  request.see: readRequest
  request.answer: answerRequest
  request.close: closeRequest
  practice.attach: linkPracticeEvidence unlinkPracticeEvidence
  evidence.list: listEvidence listExpiring
  evidence.add: addEvidence readAddingEvidence
  evidence.see: readEvidence
  evidence.sweep: sweepEvidence
  evidence.open: openFile
  evidence.change: changeEvidence archiveEvidence restoreEvidence addRevision addAddress removeAddress addFile
    removeFile
  rating.read: readRating readDisclosure readPractices
  rating.judge: characterisePractice dropCharacterisation chooseUnitValue dropUnitValue judgeGoal
    weighPracticeEvidence
  finding.read: readFindings
  finding.write: writeFinding writeFinalFinding changeFinding withdrawFinding showFindings
  finding.remark: remarkOnFinding
  material.change: addMaterial replaceMaterial switchMaterial changeMaterial removeMaterial
  report.list: listReports listReportable resumeReports readProgress
  report.order: orderReport readReport
  report.see: openReport
  report.draw: takeReport tellProgress finishReport failReport
  report.sweep: sweepReports
  report.delete: deleteReport
  report.cancel: cancelReport
`
    .trim()
    .split(/\n {2}(?=\S)/)
    .map((line) => line.trim().split(/:?\s+/))
    .map(([action = "", ...doors]) => [action, doors]),
);
