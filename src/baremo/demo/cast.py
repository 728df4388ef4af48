"""The people whom README and screenshots name: what each of them did is told here, and chance has no part in it.

Their moments are whole hours before the hour in which the history ends, so that their points are whole, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from baremo.demo.happenings import Happening, Value
from baremo.demo.people import Employer, Person, country_of, plain
from baremo.demo.rhythm import DAY, HOUR, MINUTE, write_moment
from baremo.demo.site import submit, view

Script = Callable[["Diary"], None]


@dataclass(slots=True)
class Diary:
    """What a character did, told as days before the end of the history."""

    person: str
    end: int
    happenings: list[Happening] = field(default_factory=list)

    def tell(self, ago: float, kind: str, /, **properties: Value) -> None:
        """Something happened so many days ago; `automated` says that a machine did it."""
        is_machine = bool(properties.pop("automated", False))
        self.happenings.append(Happening(self._at(ago), self.person, kind, properties, is_machine))

    def visit(self, days: float, *paths: str) -> None:
        """They looked at pages, one a minute."""
        at = self._at(days)
        for number, path in enumerate(paths):
            self.happenings.append(view(at + number * MINUTE, self.person, path, f"{self.person}-{at:x}"))

    def mail(self, days: float, campaign: str, *what: str) -> None:
        """They got a mail, and perhaps opened it (`o`), clicked (`c`), or a machine opened it for them (`m`)."""
        at = self._at(days)
        said = {"campaign": campaign}
        self.happenings.append(Happening(at - HOUR, self.person, "email_sent", said))
        kinds = {"o": "email_opened", "c": "email_clicked", "m": "email_opened"}
        for each in what:
            url = {"url": "https://www.veleta.example/product"} if each == "c" else {}
            self.happenings.append(Happening(at, self.person, kinds[each], said | url, each == "m"))

    def send(self, days: float, form: str) -> None:
        """They sent a form."""
        self.happenings.append(submit(self._at(days), self.person, form))

    def work(self, first: int, last: int, step: int = 1) -> None:
        """They used the product once in so many days, from so many days ago to so many."""
        for days in range(first, last - 1, -step):
            day = write_moment(self._at(days))[:10]
            self.tell(days, "app_opened", day=day)
            self.tell(days - 0.05, "route_planned", day=day, stops=40)

    def _at(self, days: float) -> int:
        return self.end - round(days * 24) * HOUR if days >= 0.04 else self.end - MINUTE


@dataclass(frozen=True, kw_only=True, slots=True)
class Character:
    """Somebody with a name and a story."""

    name: str
    title: str
    company: str
    place: tuple[str, str]
    """Country and industry."""
    size: tuple[int, int]
    """Employees and vehicles."""
    known_for: int
    """Days."""
    script: Script
    tags: tuple[str, ...] = ()
    newsletter: str = "subscribed"
    stage: str = "lead"


def _marta(diary: Diary) -> None:
    """Hot now: she compares prices, came to the webinar, and asked for a demo this morning."""
    diary.mail(33, "september-guide", "o", "c")
    diary.mail(5, "november-release", "o", "c")
    diary.tell(12, "webinar_attended", webinar="fleet-costs", minutes=48)
    diary.visit(9, "/", "/product", "/customers/frutas-duero")
    diary.visit(2, "/product/route-optimisation", "/pricing")
    diary.visit(1, "/customers/mensajeria-alba", "/pricing")
    diary.visit(0.125, "/pricing", "/demo")
    diary.send(0.125, "demo")


def _jonas(diary: Diary) -> None:
    """Hot, and tomorrow only warm: the points of the demo he asked for two months ago run out."""
    diary.visit(61, "/", "/pricing", "/demo")
    diary.tell(44, "webinar_attended", webinar="low-emission-zones", minutes=39)
    diary.tell(40, "crm_activity", type="meeting", outcome="held")
    diary.send(59.1, "demo")
    diary.mail(33, "september-guide", "o", "c")
    diary.mail(5, "november-release", "o")


def _lucia(diary: Diary) -> None:
    """She left the newsletter three days ago."""
    diary.mail(61, "august-capacity", "o")
    diary.mail(33, "september-guide", "o")
    diary.mail(4, "november-release", "o")
    diary.tell(3, "list_unsubscribed", list="newsletter", campaign="november-release")


def _diego(diary: Diary) -> None:
    """He looks for a job, not for a product."""
    diary.visit(6, "/", "/about", "/careers")
    diary.visit(5, "/careers", "/blog/driver-shortage")
    diary.visit(1, "/careers")


def _camila(diary: Diary) -> None:
    """In her trial, and delighted."""
    diary.visit(12, "/", "/pricing")
    diary.send(11, "trial")
    diary.tell(10, "trial_started", plan="trial", days=14)
    diary.work(10, 0)
    diary.tell(8, "integration_connected", integration="erp")
    diary.tell(7, "teammate_invited", role="planner")
    diary.tell(4, "teammate_invited", role="driver")
    diary.tell(3, "crm_activity", type="call", outcome="held")


def _andres(diary: Diary) -> None:
    """A customer whose use has come to an end; nobody has noticed yet."""
    diary.tell(320, "subscription_started", plan="pro", monthly=1140)
    diary.work(310, 60, 3)
    diary.work(45, 24, 7)
    diary.visit(20, "/docs/reports", "/contact")


def _sophie(diary: Diary) -> None:
    """Silent for half a year."""
    diary.visit(200, "/", "/product", "/pricing")
    diary.mail(190, "may-guide", "o")
    for number in range(6):
        diary.mail(160 - 28 * number, f"campaign-{number + 1}")


def _noah(diary: Diary) -> None:
    """Back today, after four months."""
    diary.visit(130, "/", "/blog/route-planning-101")
    diary.mail(5, "november-release", "o", "c")
    diary.visit(0.25, "/product", "/customers/nordwind", "/pricing")
    diary.visit(0.125, "/docs/api", "/pricing")


def _elena(diary: Diary) -> None:
    """The best fit, and no interest: one to nurture."""
    diary.mail(61, "august-capacity")
    diary.mail(33, "september-guide", "o")
    diary.visit(150, "/")


def _pablo(diary: Diary) -> None:
    """He reads everything, for his thesis."""
    for days in range(30, 1, -4):
        diary.visit(days, "/blog/fleet-kpis", "/docs/api", "/customers/farma-andes", "/docs/reports")
    diary.visit(7, "/pricing")
    diary.tell(12, "webinar_attended", webinar="fleet-costs", minutes=57)


def _hannah(diary: Diary) -> None:
    """Only machines have opened her mail and followed its links."""
    for number in range(10):
        diary.mail(5 + 28 * number, f"campaign-{10 - number}", "m")
        diary.tell(5 + 28 * number, "email_clicked", campaign=f"campaign-{10 - number}", automated=True)


def _valentina(diary: Diary) -> None:
    """Met at a fair: her seller gave her points by hand."""
    diary.visit(16, "/", "/product", "/customers/mensajeria-alba")
    diary.tell(14, "crm_activity", type="meeting", outcome="held")
    diary.mail(5, "november-release", "o", "c")


def _owen(diary: Diary) -> None:
    """His address no longer exists."""
    diary.mail(61, "august-capacity")
    diary.mail(33, "september-guide")
    diary.tell(33, "email_bounced", campaign="september-guide", reason="mailbox unavailable")


CHARACTERS: tuple[Character, ...] = (
    Character(
        name="Marta Ruiz", title="Directora de Operaciones", company="Frutas Levante S.L.", known_for=46,
        place=("ES", "food distribution"), size=(180, 42), script=_marta,
    ),
    Character(
        name="Jonas Weber", title="Head of Logistics", company="Nordwind Kurier GmbH", known_for=75,
        place=("DE", "logistics"), size=(320, 120), script=_jonas,
    ),
    Character(
        name="Lucía Fernández", title="Responsable de Compras", company="Hogar Sierra S.A.", known_for=240,
        place=("ES", "retail"), size=(64, 9), script=_lucia, newsletter="unsubscribed",
    ),
    Character(
        name="Diego Morales", title="Analista", company="Consultores Andes SpA", known_for=6,
        place=("CL", "consulting"), size=(25, 0), script=_diego, newsletter="",
    ),
    Character(
        name="Camila Torres", title="Jefa de Logística", company="Farma Andes S.A.S.", known_for=12,
        place=("CO", "pharmacy"), size=(410, 65), script=_camila, tags=("trial",), stage="trial",
    ),
    Character(
        name="Andrés Gil", title="Gerente", company="Envíos Moncayo S.L.", known_for=400,
        place=("ES", "logistics"), size=(75, 60), script=_andres, tags=("customer",), stage="customer",
    ),
    Character(
        name="Sophie Martin", title="Fleet Manager", company="Panier du Rhône SAS", known_for=210,
        place=("FR", "food distribution"), size=(140, 30), script=_sophie,
    ),
    Character(
        name="Noah Williams", title="Dispatcher", company="Lakeside Deliveries Inc.", known_for=131,
        place=("US", "logistics"), size=(90, 55), script=_noah,
    ),
    Character(
        name="Elena Costa", title="Head of Operations", company="Freschi Conti S.p.A.", known_for=170,
        place=("IT", "food distribution"), size=(620, 210), script=_elena,
    ),
    Character(
        name="Pablo Serrano", title="Estudiante", company="Universidad del Ebro", known_for=31,
        place=("ES", "education"), size=(2200, 0), script=_pablo, tags=("student",),
    ),
    Character(
        name="Hannah Schmidt", title="CFO", company="Küstenmarkt GmbH", known_for=290,
        place=("DE", "retail"), size=(260, 18), script=_hannah,
    ),
    Character(
        name="Valentina Rojas", title="Gerente", company="Distribuciones Quetzal S.A. de C.V.", known_for=16,
        place=("MX", "food distribution"), size=(150, 35), script=_valentina, tags=("trade fair 2026",),
    ),
    Character(
        name="Owen Hughes", title="Purchasing Manager", company="Hughes & Sons", known_for=95,
        place=("GB", "field service"), size=(30, 14), script=_owen, newsletter="bounced",
    ),
)  # fmt: skip


def make_characters(now: int) -> Iterator[tuple[Person, list[Happening]]]:
    """Give each character with what they did up to the hour of a moment, in seconds since 1970."""
    end = now - now % HOUR
    for character in CHARACTERS:
        person = _make_person(character, end)
        diary = Diary(person.key, end)
        character.script(diary)
        yield person, sorted(diary.happenings, key=lambda each: each.at)


def _make_person(character: Character, end: int) -> Person:
    first, _, last = character.name.partition(" ")
    domain = f"{plain(character.company.rpartition(' ')[0] or character.company)}.example"
    country, industry = character.place
    employees, fleet = character.size
    employer = Employer(
        name=character.company, domain=domain, industry=industry, employees=employees, fleet=fleet,
        country=country_of(country),
    )  # fmt: skip
    return Person(
        key=plain(character.name),
        first_name=first,
        last_name=last,
        email=f"{plain(first)}.{plain(last)}@{domain}",
        title=character.title,
        employer=employer,
        created_at=end - character.known_for * DAY,
        source="organic search",
        activity=0.0,
        mail=0.0,
        tags=list(character.tags),
        lists={"newsletter": character.newsletter} if character.newsletter else {},
        more={"stage": character.stage},
        is_character=True,
    )
