"""The words of which people and companies are made, by the country they live in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Country:
    """A country: how many of a hundred contacts live there, its clock, and names that are common in it."""

    code: str
    share: int
    zone: str
    language: str
    names: str
    cities: tuple[str, ...]
    phone: str
    suffix: tuple[str, ...]
    """What companies end in."""


COUNTRIES: tuple[Country, ...] = (
    Country(
        code="ES", share=34, zone="Europe/Madrid", language="es", names="spanish", phone="+34",
        cities=("Madrid", "Barcelona", "Valencia", "Sevilla", "Zaragoza", "Málaga", "Bilbao", "Murcia", "Vigo"),
        suffix=("S.L.", "S.A.", "Hermanos", "e Hijos"),
    ),
    Country(
        code="MX", share=13, zone="America/Mexico_City", language="es", names="american", phone="+52",
        cities=("Ciudad de México", "Guadalajara", "Monterrey", "Puebla", "Querétaro"), suffix=("S.A. de C.V.",),
    ),
    Country(
        code="CO", share=8, zone="America/Bogota", language="es", names="american", phone="+57",
        cities=("Bogotá", "Medellín", "Cali", "Barranquilla"), suffix=("S.A.S.", "Ltda."),
    ),
    Country(
        code="AR", share=6, zone="America/Argentina/Buenos_Aires", language="es", names="american", phone="+54",
        cities=("Buenos Aires", "Córdoba", "Rosario", "Mendoza"), suffix=("S.A.", "S.R.L."),
    ),
    Country(
        code="CL", share=5, zone="America/Santiago", language="es", names="american", phone="+56",
        cities=("Santiago", "Valparaíso", "Concepción"), suffix=("SpA", "Ltda."),
    ),
    Country(
        code="PT", share=4, zone="Europe/Lisbon", language="en", names="portuguese", phone="+351",
        cities=("Lisboa", "Porto", "Braga"), suffix=("Lda.", "S.A."),
    ),
    Country(
        code="FR", share=5, zone="Europe/Paris", language="en", names="french", phone="+33",
        cities=("Paris", "Lyon", "Toulouse", "Bordeaux"), suffix=("SAS", "SARL"),
    ),
    Country(
        code="DE", share=6, zone="Europe/Berlin", language="en", names="german", phone="+49",
        cities=("Hamburg", "Berlin", "München", "Köln"), suffix=("GmbH", "AG", "GmbH & Co. KG"),
    ),
    Country(
        code="IT", share=4, zone="Europe/Rome", language="en", names="italian", phone="+39",
        cities=("Milano", "Torino", "Bologna"), suffix=("S.r.l.", "S.p.A."),
    ),
    Country(
        code="GB", share=5, zone="Europe/London", language="en", names="english", phone="+44",
        cities=("London", "Manchester", "Leeds", "Bristol"), suffix=("Ltd", "& Sons", "Group"),
    ),
    Country(
        code="US", share=10, zone="America/New_York", language="en", names="english", phone="+1",
        cities=("New York", "Chicago", "Miami", "Houston", "Atlanta"), suffix=("Inc.", "LLC", "Co."),
    ),
)  # fmt: skip

FIRST_NAMES: dict[str, str] = {
    "spanish": "María Carmen Ana Laura Cristina Marta Lucía Elena Raquel Sara Paula Irene Nuria Alba Silvia Rosa Pilar "
    "Antonio Manuel José Francisco David Juan Javier Daniel Carlos Jesús Alejandro Miguel Rafael Pedro Pablo Ángel "
    "Sergio Fernando Jorge Luis Alberto Álvaro Diego Adrián Raúl Iván Rubén Óscar Enrique Ramón Vicente Andrés Joaquín",
    "american": "Guadalupe Valentina Camila Daniela Sofía Mariana Fernanda Gabriela Andrea Alejandra Natalia Paola "
    "Carolina Luisa Ximena Juliana Renata Santiago Mateo Sebastián Matías Nicolás Tomás Felipe Camilo Esteban Martín "
    "Emiliano Rodrigo Gustavo Hernán Mauricio Ricardo Eduardo Joaquín Ignacio Facundo Leonardo César Arturo Gerardo",
    "portuguese": "Ana Maria Beatriz Inês Mariana Joana Catarina João Pedro Tiago Rui Nuno Miguel Diogo Gonçalo",
    "french": "Marie Camille Léa Chloé Manon Julie Sophie Claire Pierre Jean Luc Nicolas Thomas Antoine Julien Hugo",
    "german": "Anna Lena Julia Katrin Sabine Petra Ulrike Lukas Jonas Felix Stefan Thomas Jürgen Matthias Andreas Uwe",
    "italian": "Giulia Francesca Chiara Sara Martina Elisa Marco Luca Matteo Andrea Lorenzo Davide Paolo Stefano",
    "english": "Emma Olivia Charlotte Amelia Emily Grace Hannah Rachel Megan Laura James William Oliver Jack Harry "
    "George Noah Ethan Daniel Matthew Andrew Kevin Brian Ryan Justin Tyler Brandon",
}
LAST_NAMES: dict[str, str] = {
    "spanish": "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández "
    "Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano "
    "Blanco Molina Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido Cortés",
    "american": "Hernández García Martínez López González Rodríguez Pérez Sánchez Ramírez Cruz Flores Gómez Morales "
    "Vargas Rojas Castillo Mendoza Ríos Aguilar Quispe Soto Contreras Sepúlveda Fuentes Acosta Benítez Cabrera Paz "
    "Restrepo Ospina Giraldo Cárdenas Zapata Villalobos Escobedo Trejo Salinas Luna Figueroa Bustos Araya Pizarro",
    "portuguese": "Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Fernandes Lopes Marques Gomes",
    "french": "Martin Bernard Dubois Durand Moreau Laurent Simon Michel Lefebvre Leroy Roux Fournier Girard Bonnet",
    "german": "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Richter Klein Wolf",
    "italian": "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti Costa",
    "english": "Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White "
    "Roberts Green Hall Wood Harris Clarke Cooper Baker Hughes Turner Parker Collins Morgan Reed Bailey",
}

INDUSTRIES: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    ("logistics", 22, ("Logística", "Transportes", "Rutas", "Cargo", "Envíos", "Mensajería")),
    ("food distribution", 16, ("Frutas", "Alimentación", "Bebidas", "Congelados", "Panadería", "Distribuciones")),
    ("retail", 15, ("Comercial", "Mercado", "Tiendas", "Moda", "Hogar")),
    ("field service", 11, ("Instalaciones", "Climatización", "Servicios", "Mantenimientos", "Ascensores")),
    ("pharmacy", 8, ("Farma", "Salud", "Laboratorios", "Ortopedia")),
    ("manufacturing", 12, ("Industrias", "Metales", "Envases", "Talleres", "Plásticos")),
    ("consulting", 9, ("Consultores", "Asesores", "Estudio", "Partners")),
    ("education", 7, ("Universidad", "Instituto", "Escuela", "Campus")),
)
"""Industry, how many of a hundred companies are of it, and what their names begin with."""

PLACES = (
    "Levante Norte Duero Tajo Ebro Sierra Costa Bahía Atlántico Pacífico Andes Central Ibérica Mediterráneo Aurora "
    "Alba Cumbre Faro Puerto Valle Oriente Austral Istmo Caribe Moncayo Teide Alcor Vega Nevada Condor Quetzal Roble"
)
"""What names of companies go on with."""

TITLES: tuple[tuple[str, str, int], ...] = (
    ("Director de Operaciones", "Head of Operations", 10),
    ("Jefe de Logística", "Head of Logistics", 10),
    ("Responsable de Flota", "Fleet Manager", 12),
    ("Gerente", "Managing Director", 9),
    ("Director General", "CEO", 4),
    ("Director Financiero", "CFO", 4),
    ("Responsable de Compras", "Purchasing Manager", 7),
    ("Técnico de Sistemas", "IT Specialist", 9),
    ("Analista", "Analyst", 10),
    ("Coordinador de Tráfico", "Dispatcher", 12),
    ("Marketing", "Marketing", 5),
    ("Estudiante", "Student", 4),
    ("Consultor", "Consultant", 4),
)
"""A title in Spanish, in English, and how many of a hundred people have it."""

SOURCES: tuple[tuple[str, int], ...] = (
    ("organic search", 32),
    ("paid search", 14),
    ("webinar", 12),
    ("trade fair", 12),
    ("referral", 10),
    ("newsletter", 8),
    ("social", 7),
    ("purchased list", 5),
)
"""How people came to know the company, and how many of a hundred."""
