-- Who is signed in, in one round trip: every request begins with it. It opens the session's row as the product else does in a
-- transaction of its own, for this one statement, and runs with the rights of whoever calls it: the policies hold in it as well.
-- Memberships are those that hold, and those that were offered.
CREATE FUNCTION session_at(at_hash text) RETURNS TABLE (
  person_id uuid, organisation_id uuid, seen_at timestamptz, expires_at timestamptz, ended_at timestamptz, proven_at timestamptz,
  way text, name text, email text, time_zone text, theme text, shortcuts boolean, second_factor boolean,
  roles text[], branch_id uuid, membership_ended_at timestamptz, organisation text, require_second_factor boolean,
  memberships jsonb
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('app.session_hash', at_hash, true);
  RETURN QUERY
  SELECT s.person_id, s.organisation_id, s.seen_at, s.expires_at, s.ended_at, s.proven_at,
    s.way, p.name, p.email, p.time_zone, p.theme, p.shortcuts, p.second_factor,
    m.roles::text[], m.branch_id, m.ended_at, o.name, o.require_second_factor,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', own.id, 'name', own.name, 'ended', held.ended_at IS NOT NULL)), '[]')
      FROM membership held JOIN organisation own ON own.id = held.organisation_id
      WHERE held.person_id = s.person_id AND (held.ended_at IS NULL OR held.invited_at IS NOT NULL))
  FROM session s
    JOIN person p ON p.id = s.person_id
    JOIN membership m ON m.organisation_id = s.organisation_id AND m.person_id = s.person_id
    JOIN organisation o ON o.id = s.organisation_id
  WHERE s.hash = at_hash;
END $$;
