"""What the practice portal says in its errors and buttons, in Dutch and in English."""

from __future__ import annotations

LANGUAGES = {"nl": "Nederlands", "en": "English"}
SOURCE = "nl"

_TEXTS: dict[str, tuple[str, str]] = {
    # buttons
    "beginText": ("Beginnen", "Begin"),
    "previousText": ("Terug", "Back"),
    "nextText": ("Verder", "Next"),
    "saveText": ("Bewaren en later verder gaan", "Save and go on later"),
    "changeText": ("Veranderen", "Change"),
    "confirmText": ("Versturen", "Send"),
    "report": ("Bewaar uw aanvraag als PDF.", "Keep your request as a PDF."),
    # problems
    "permission_denied": ("Dit mag u niet doen.", "You may not do this."),
    "not_authenticated": ("Wij weten niet wie u bent.", "We do not know who you are."),
    "not_found": ("Dit bestaat niet.", "This does not exist."),
    "invalid": ("Er klopt iets niet.", "Something is not right."),
    "method_not_allowed": ("Dit kan hier niet.", "This cannot be done here."),
    "parse_error": ("Wij kunnen dit bericht niet lezen.", "We cannot read this message."),
    "unsupported_media_type": ("Dit soort bericht kennen wij niet.", "We do not know this kind of message."),
    "throttled": ("Dit is te vaak. Probeer het over {wait} seconden.", "Too often. Try again in {wait} seconds."),
    "request_entity_too_large": ("Dit bestand is te groot.", "This file is too large."),
    "form-inactive": ("Dit formulier bestaat niet meer.", "This form is no longer there."),
    "form-maintenance": ("Wij werken aan dit formulier.", "We are working on this form."),
    "form-submission-limit-reached": ("Dit formulier is vol.", "This form is full."),
    "submission-not-allowed": ("Dit formulier kunt u niet versturen.", "This form cannot be sent."),
    "error": ("Bij ons ging er iets mis.", "Something went wrong here."),
    # answers
    "required": ("Deze vraag moet u beantwoorden.", "You must answer this question."),
    "null": ("Deze vraag moet u beantwoorden.", "You must answer this question."),
    "blank": ("Vul hier iets in.", "Fill in something."),
    "text": ("Dit is geen tekst.", "This is not text."),
    "number": ("Vul een getal in.", "Fill in a number."),
    "truth": ("Kies ja of nee.", "Choose yes or no."),
    "tick": ("Kies hier Ja.", "Tick this box."),
    "list": ("Dit is geen lijst.", "This is not a list."),
    "object": ("Dit is geen groep antwoorden.", "This is not a group of answers."),
    "pattern": ("Dit ziet er anders uit dan wij verwachten.", "This looks different from what we expect."),
    "email": ("Vul een e-mailadres in, zoals naam@voorbeeld.nl.", "Fill in an e-mail address."),
    "street_city": (
        "Straat en plaats horen niet bij deze postcode en dit nummer.",
        "Street and place do not belong to this postcode and number.",
    ),
    "unverified": ("Het e-mailadres {email} is nog niet bevestigd.", "{email} has not been confirmed yet."),
    "datetime": ("Vul een dag en een tijd in.", "Fill in a day and a time."),
    "time": ("Vul een tijd in, zoals 14:30.", "Fill in a time, such as 14:30."),
    "phone": ("Vul een telefoonnummer in.", "Fill in a phone number."),
    "bsn": ("Dit burgerservicenummer klopt niet.", "This citizen service number is not right."),
    "iban": ("Dit rekeningnummer klopt niet.", "This account number is not right."),
    "licenseplate": ("Dit kenteken klopt niet.", "This number plate is not right."),
    "map_kind": ("Dit kunt u hier niet op de kaart zetten.", "This cannot be drawn on this map."),
    "map_place": ("Deze plek staat niet op de kaart.", "This place is not on the map."),
    "picture": ("Dit is geen handtekening.", "This is not a signature."),
    "prefilled": ("Dit kunt u niet veranderen.", "You cannot change this."),
    "date": ("Vul een datum in, zoals 2026-03-31.", "Fill in a date, such as 2026-03-31."),
    "twice": ("Geef één adres van elke soort.", "Give one address of each kind."),
    "invalid_choice": ("Deze keuze kennen wij niet.", "We do not know this choice."),
    "max_length": ("Gebruik niet meer dan {limit} letters.", "Use no more than {limit} characters."),
    "min_length": ("Stuur {limit} bestand mee, of meer.", "Add at least {limit} file."),
    "max_value": ("Dit mag niet meer zijn dan {limit}.", "This may not be more than {limit}."),
    "min_value": ("Dit mag niet minder zijn dan {limit}.", "This may not be less than {limit}."),
    "max_day": ("De datum mag niet later zijn dan {limit}.", "The date may not be later than {limit}."),
    "min_day": ("De datum mag niet eerder zijn dan {limit}.", "The date may not be earlier than {limit}."),
    "max_time": ("Kies een tijd op of voor {limit} uur.", "Choose a time no later than {limit}."),
    "min_time": ("Kies een tijd op of na {limit} uur.", "Choose a time no earlier than {limit}."),
    "night_window": ("Kies een tijd van {first} tot {last} uur.", "Choose a time from {first} to {last}."),
    "max_rows": ("Vul niet meer dan {limit} rijen in.", "Fill in no more than {limit} rows."),
    "max_files": ("Stuur niet meer dan {limit} bestanden mee.", "Add no more than {limit} files."),
    "max_size": ("Dit bestand mag niet groter zijn dan {limit}.", "This file may not be larger than {limit}."),
    "max_selected_count": ("Kies niet meer dan {limit}.", "Choose no more than {limit}."),
    "min_selected_count": ("Kies er {limit} of meer.", "Choose at least {limit}."),
    "empty": ("Deze lijst is leeg.", "This list is empty."),
    "phonenumber-nl": (
        "Dit is geen Nederlands telefoonnummer. Een voorbeeld is 0612345678.",
        "This is not a Dutch phone number. An example is 0612345678.",
    ),
    "phonenumber-international": (
        "Dit is geen internationaal telefoonnummer. Een voorbeeld is +31612345678.",
        "This is not an international phone number. An example is +31612345678.",
    ),
    "upload-unknown": ("Dit bestand kennen wij niet.", "We do not know this file."),
    "upload-differs": ("Dit is anders dan bij het bestand.", "This differs from the file."),
    "form_url": ("Dit webadres hoort niet bij ons.", "This address is not ours."),
    "url": ("Dit is geen webadres.", "This is not an address."),
    "uuid": ("Hier hoort een uuid te staan.", "This should be a uuid."),
    "no-object": ("Dit vinden wij niet.", "We cannot find this."),
    "language": ("Deze taal kennen wij niet.", "We do not know this language."),
    "code": ("Deze code klopt niet.", "This code is not right."),
    "privacyPolicyAccepted": ("Kies Ja bij de privacyverklaring.", "Tick the privacy statement."),
    "statementOfTruthAccepted": ("Kies Ja als u alles eerlijk heeft ingevuld.", "Tick that all is true."),
    "incomplete": ("U heeft een stap overgeslagen.", "You left out a step."),
    "blocked": ("Bij deze stap kunt u niet verder.", "You cannot go on from this step."),
    "failed": ("Versturen lukte niet. Probeer het nog een keer.", "Sending failed. Try once more."),
    "day-full": ("Op deze dag is niets meer vrij.", "Nothing is free on this day."),
    "time-gone": ("Deze tijd is niet meer vrij.", "This time is no longer free."),
    # uploads
    "file-type": ("Dit soort bestand nemen wij hier niet aan.", "We do not take this kind of file here."),
    "file-kind-unknown": (
        "Wij zien niet wat voor bestand dit is. Staat er .pdf of .jpg achter de naam?",
        "We cannot see what kind of file this is. Does its name end in .pdf or .jpg?",
    ),
    "file-kind-differs": ("Dit bestand is geen .{kind}.", "This file is not a .{kind}."),
    "file-empty": ("Dit bestand is leeg.", "This file is empty."),
    "file-unknown-submission": ("Wij kennen deze aanvraag niet.", "We do not know this request."),
    # afterwards
    "incomplete-title": ("Aanvraag niet compleet", "Request not complete"),
    "cosign-mail": ("Wilt u ook tekenen?", "Will you sign too?"),
    "received": ("Wij hebben uw aanvraag ontvangen.", "We have received your request."),
    "confirmation": ("Uw nummer is {reference}", "Your number is {reference}"),
}


def say(key: str, language: str, **facts: object) -> str:
    """Say a text in Dutch or English, with its places filled in."""
    dutch, english = _TEXTS[key]
    return (english if language == "en" else dutch).format(**facts)
