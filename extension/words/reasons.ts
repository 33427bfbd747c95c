import type { Action } from '../host/wire';

/** The owner's reasons (host/model/decision.h), by what they are reasons for. */
export const reasonsFor: Record<Action, readonly string[]> = {
  accept: ['met', 'sameSchool', 'sameEmployer', 'commonGround', 'sameIndustry', 'personalNote', 'mutual', 'openDoor', 'recruiter'],
  ignore: ['salesPitch', 'spam', 'massMessage', 'dontKnow', 'emptyProfile', 'otherField', 'noReason'],
  wait: ['later', 'askFirst'],
};
