-- Whoever asked the office sees again whom her question was about: the children that she had said herself are in her draft.
-- Reason: pressed again with the same children and places it is the same question, and the office is not written to a second time.

create policy of_whoever_asked on house.consent_question_children for select to house_app
  using (exists (select from house.consent_questions q where q.trust_id = consent_question_children.trust_id
    and q.id = consent_question_children.question_id and q.asked_by = house.person()));
