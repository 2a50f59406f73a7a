"""What a new plan says before its writer does: three practices, every key explained where it stands."""

from typing import Final

STRUCTURE: Final = """\
# A plan's structure, in no language. The words a person reads are beside it, one file for each language.
# docs/plans.md explains everything; `thaw plans check` says what is wrong, where, and what mends it.

format: 1
id: {plan}  # the folder's name; it never changes once somebody uses the plan
version: "0.1"  # yours, to tell editions apart
languages: [{languages}]  # the first is given where none fits

practices:
  # Each has an id that stays for ever: journals on phones point to it. A practice that goes is kept under `retired`.
  warm-hands:
    cue: body  # body, sensory, connection or meaning
    minutes: {{full: 3, smaller: 1, smallest: 0.5}}  # each as long as the one before, or shorter; the smallest under 1
    covers: []  # ids of a content list, such as P06; for `thaw plans coverage`, never shown
    # These may be left out; what stands here is what they are then.
    # indoors: true      # the full size can be done indoors
    # alone: true        # it can be done with nobody there
    # aloud: false       # it asks for speaking
    # in_bed: smallest   # the largest size that can be done in bed: full, smaller or smallest
    # standing: false    # the full size is done standing or walking
    # forms: [muted, far-away, no-pleasure]  # the kinds of numbness it suits
    # guides: {{slowly: {{size: full, seconds: [60, 60, 60]}}}}  # timed steps; their words stand under `guides` in each language
  press-the-feet:
    cue: body
    minutes: {{full: 3, smaller: 1, smallest: 0.5}}
  long-reach:
    cue: body
    minutes: {{full: 2, smaller: 1, smallest: 0.5}}

# retired:  # practices that were taken out, with their cue; their ids are never used again
#   old-one: {{cue: body}}

days:
  # 1 to 60, each with one to four cues: a suggestion, and two or more others of the same cue, for whom it is the wrong door.
{days}
"""

PRACTICE_KEYS: Final = """\
    # These may be left out.
    # needs: A mug and something hot.  # up to 80 characters: what it needs beside the body
    # cautions:  # 1 to 3, up to 160 characters each
    #   - Hot water can burn. Test it first.
    # guides: {slowly: {title: Slowly, says: [One., Two., Three.]}}  # as many as `seconds` in plan.yaml"""

DAY_KEYS: Final = """\
    # midpoint: …  # up to 300 characters, on one day at most: a quiet word in the middle
    # close: …     # up to 300 characters, on the last day at most: said when the plan closes
"""

ENGLISH_THOUGHT: Final = "Nothing yet is an answer too."
ENGLISH: Final = f"""\
# Everything that a person reads. Plain words, short sentences, no orders, nothing promised.

title: A small plan  # up to 60 characters
about: One small thing a day. A day waits until you come.  # up to 200

practices:
  warm-hands:
    title: Warm the hands  # up to 40, a hint under the cue's name
    full:
      name: Rub and rest  # up to 48: what to do
      did: Warmed both hands.  # up to 60: what Today says afterwards
      steps:  # 1 to 5, about 12 words each
        - Rub your palms until they are warm.
        - Lay one hand in the other.
        - Notice where the warmth ends.
    smaller:
      name: Palm to palm
      did: Held palm to palm.
      steps:
        - Lay your palms together.
        - Wait for three breaths.
    smallest:  # 1 to 3 steps, possible in bed
      name: One hand closed
      did: Closed one hand.
      steps:
        - Close one hand and open it.
{PRACTICE_KEYS}
  press-the-feet:
    title: Press the feet
    full:
      name: Press, hold, let go
      did: Pressed both feet down.
      steps:
        - Sit or lie down.
        - Press both feet against something.
        - Let go.
        - Do it three times.
    smaller:
      name: One press
      did: Pressed the feet down once.
      steps:
        - Press both feet against something.
        - Let go.
    smallest:
      name: The toes
      did: Curled the toes.
      steps:
        - Curl your toes and let them go.
  long-reach:
    title: One long reach
    full:
      name: Arms and legs
      did: Reached with arms and legs.
      steps:
        - Reach your arms long.
        - Then your legs.
        - Go as far as feels all right.
    smaller:
      name: The arms
      did: Reached with both arms.
      steps:
        - Reach your arms long.
        - Let them drop.
    smallest:
      name: One finger
      did: Stretched a finger.
      steps:
        - Stretch one finger.

days:  # one entry for each day of the plan. A thought has up to 25 words: something true, no advice"""

SPANISH_THOUGHT: Final = "Nada por ahora es una respuesta."
SPANISH: Final = f"""\
# Everything that a person reads. Plain words, short sentences, no orders, nothing promised.

title: Un plan pequeño  # up to 60 characters
about: Una cosa pequeña al día. Cada día espera hasta que llegues.  # up to 200

practices:
  warm-hands:
    title: Calentar las manos  # up to 40, a hint under the cue's name
    full:
      name: Frotar y descansar  # up to 48: what to do
      did: Calentaste las dos manos.  # up to 60: what Today says afterwards
      steps:  # 1 to 5, about 12 words each
        - Frota las palmas hasta que estén calientes.
        - Pon una mano dentro de la otra.
        - Nota dónde termina el calor.
    smaller:
      name: Palma con palma
      did: Juntaste las palmas.
      steps:
        - Junta las palmas.
        - Espera tres respiraciones.
    smallest:  # 1 to 3 steps, possible in bed
      name: Cerrar una mano
      did: Cerraste una mano.
      steps:
        - Cierra una mano y ábrela.
{PRACTICE_KEYS}
  press-the-feet:
    title: Apretar los pies
    full:
      name: Apretar, esperar, soltar
      did: Apretaste los pies.
      steps:
        - Siéntate o túmbate.
        - Aprieta los pies contra algo.
        - Suelta.
        - Hazlo tres veces.
    smaller:
      name: Una vez
      did: Apretaste los pies una vez.
      steps:
        - Aprieta los pies contra algo.
        - Suelta.
    smallest:
      name: Los dedos de los pies
      did: Encogiste los dedos de los pies.
      steps:
        - Encoge los dedos de los pies y suéltalos.
  long-reach:
    title: Estirarse despacio
    full:
      name: Brazos y piernas
      did: Estiraste brazos y piernas.
      steps:
        - Estira los brazos.
        - Luego las piernas.
        - Hasta donde te siente bien.
    smaller:
      name: Los brazos
      did: Estiraste los brazos.
      steps:
        - Estira los brazos.
        - Déjalos caer.
    smallest:
      name: Un dedo
      did: Estiraste un dedo.
      steps:
        - Estira un dedo.

days:  # one entry for each day of the plan. A thought has up to 25 words: something true, no advice"""
