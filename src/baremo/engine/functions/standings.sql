-- What the adjustments of each score and subject come to now (scoring.md §5): `life` is the latest reset, `cut` the
-- latest set or reset, `total` what counts after it, `change` the next moment at which that changes by itself.
with ordered as (
    select
        score, subject, bm_moment_of_timestamp("at") as moment, op, points, expires_after, held,
        row_number() over (partition by score, subject order by "at", sequence, place) as turn
    from adjustments
),
cuts as (
    select
        score, subject,
        max(case when op in ('set', 'reset') then turn end) as turn,
        max(case when op = 'reset' then moment end) as life
    from ordered
    where moment <= 'bm_now+0'
    group by score, subject
),
judged as (
    select
        o.score, o.subject, o.moment, o.op, o.points, o.held, c.life,
        o.moment + o.expires_after as ends,
        o.moment <= 'bm_now+0' as past,
        coalesce(o.turn = c.turn, false) as is_cut,
        o.turn > coalesce(c.turn, 0) as later
    from ordered o left join cuts c on c.score = o.score and c.subject = o.subject
),
counted as (
    select
        *,
        past and (later or is_cut) and op <> 'reset' and coalesce(ends > 'bm_now+0', true) as counts
    from judged
)
select
    score, subject,
    max(life) as life,
    max(case when is_cut then moment end) as cut,
    cast(sum(case
        when not counts then 0
        when op = 'subtract' then -points
        when op = 'set' then points - coalesce(held, 0)
        else points
    end) as decimal(38, 6)) as total,
    min(case when counts then ends when not past then moment end) as change
from counted
group by score, subject
