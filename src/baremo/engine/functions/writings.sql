-- The earliest written award of each rule and subject in the present life of its score (scoring.md §4).
select a.score, a.rule, a.subject, min(bm_moment_of_timestamp(a."at")) as moment
from awards a left join standings s on s.score = a.score and s.subject = a.subject
where bm_moment_of_timestamp(a."at") <= 'bm_now+0'
    and bm_moment_of_timestamp(a."at") >= coalesce(s.life, -4611686018427387904)
group by a.score, a.rule, a.subject
