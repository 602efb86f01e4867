"""The words for people: who can be counted, what is never a person, and the words that end a noun phrase."""

from reportedly.read.sentences import words

_SINGULAR = words(
    """person civilian man woman child boy girl teenager teen youth adult infant baby toddler kid minor resident villager local citizen
    national soldier fighter militant gunman rebel insurgent terrorist jihadist guerrilla mujahid policeman policewoman officer
    guard agent commander leader chief general colonel captain major lieutenant sergeant corporal private official minister mayor
    governor judge lawyer politician lawmaker activist demonstrator protester protestor marcher worker labourer laborer miner driver
    passenger motorist pilot sailor fisherman farmer shepherd herder trader vendor shopper customer student pupil teacher lecturer
    professor doctor physician nurse medic paramedic rescuer volunteer journalist reporter photographer cameraman photojournalist
    blogger writer poet priest imam cleric monk nun bishop worshipper worshiper pilgrim refugee migrant tourist foreigner hostage
    prisoner detainee captive inmate patient victim martyr casualty survivor mother father parent son daughter brother sister
    sibling wife husband spouse uncle aunt cousin nephew niece grandson granddaughter grandchild grandfather grandmother grandparent
    relative neighbour neighbor friend colleague couple member personnel employee staffer staff engineer technician contractor
    adviser advisor consultant diplomat ambassador envoy peacekeeper observer monitor recruit conscript cadet trooper troop
    serviceman servicewoman marine sniper bomber attacker assailant assassin militiaman infiltrator deserter defector combatant
    warrior settler bystander pedestrian passerby commuter cyclist player footballer athlete actor singer musician artist
    athlete merchant shopkeeper baker butcher electrician builder guest mourner elder sheikh chieftain tribesman clansman extremist
    suspect deputy candidate responder firefighter fireman operative follower supporter sympathizer sympathiser
    oppositionist dissident loyalist separatist smuggler retiree pensioner widow orphan newborn fetus foetus
    lady gentleman individual human occupant evacuee academic researcher scientist musher
    trainee trainer coach employer manager director head secretary president premier king prince princess emir sultan chairman
    spokesman spokeswoman bodyguard watchman cook maid servant executioner militia sniper observer deminer sapper gunner
    marshal stepdaughter stepson stepfather stepmother girlfriend boyfriend fiance fiancee roommate classmate teammate shooter lawman
    clerk cashier landlord tenant patron partygoer churchgoer bouncer militiawoman
    housewife toddler twin tribeswoman male female inhabitant townsperson guardsman cop trooper"""
)
_IRREGULAR = dict(
    pair.split("/")
    for pair in words(
        """person/people child/children man/men woman/women wife/wives baby/babies casualty/casualties secretary/secretaries
        deputy/deputies lady/ladies passerby/passersby grandchild/grandchildren fetus/fetuses foetus/foetuses coach/coaches
        staff/staff personnel/personnel townsperson/townspeople"""
    )
)


def _plural(word: str) -> str:
    return _IRREGULAR.get(word) or (word[:-3] + "men" if word.endswith("man") else word + "s")


SINGULAR = _SINGULAR - words("personnel staff militia private major local")
PLURAL = (
    frozenset(map(_plural, _SINGULAR))
    | words("others persons troops forces souls crew police elderly mujahideen mujahidin fedayeen families households folk")
) - words("locals nationals privates majors militias chiefs humans")
COLLECTIVE = words("family families household households couple couples group groups")  # counted in people only by "a family of six"
KIN = words(
    """mother father parents son daughter brother sister wife husband uncle aunt cousin nephew niece grandson granddaughter grandfather
    grandmother sons daughters brothers sisters wives children child cousins nephews nieces grandsons granddaughters grandchildren
    grandchild siblings relatives baby infant bodyguard bodyguards driver colleague colleagues friend friends girlfriend boyfriend
    fiancee fiance stepson stepdaughter roommate neighbor neighbour"""
)

# Heads that are never people, however near a cue they stand.
THINGS = words(
    """attack attacks strike strikes airstrike airstrikes raid raids bomb bombs bombing bombings explosion explosions blast blasts
    rocket rockets shell shells missile missiles mortar mortars barrel barrels drone drones vehicle vehicles car cars truck trucks
    bus buses tank tanks plane planes aircraft helicopter helicopters jet jets house houses home homes building buildings apartment
    apartments school schools hospital hospitals mosque mosques church churches shop shops market markets village villages town
    towns city cities district districts neighbourhood neighbourhoods neighborhood neighborhoods province provinces area areas place
    places site sites position positions base bases checkpoint checkpoints camp camps road roads bridge bridges street streets
    country countries state states government governments group groups faction factions brigade brigades battalion battalions unit
    units convoy convoys weapon weapons gun guns rifle rifles pistol pistols bullet bullets shot shots round rounds shooting
    shootings incident incidents case cases report reports source sources time times time day days week weeks month months year
    years hour hours minute minutes night nights occasion occasions operation operations battle battles clash clashes front fronts
    side sides stage stages phase phases part parts point points thing things massacre massacres crime crimes charge charges count
    counts violation violations ceasefire truce dollar dollars percent sortie sorties animal animals dog dogs sheep cow cows cattle
    horse horses goat goats tree trees wound wounds injury injuries organization organizations organisation organisations agency
    agencies party parties war wars round rounds level levels kind kinds type types line lines word words photo photos video videos
    post posts tweet tweets image images name names story floor floors room rooms family's gunshot gunshots scene scenes tunnel
    tunnels generation generations depot depots warehouse warehouses installation installations target targets shelter shelters
    structure structures block blocks"""
)  # fmt: skip

ADJECTIVE_ENDS = tuple(sorted(words("ian ians ese ish ite ites aeli aelis raqi raqis emeni emenis ani anis audi audis")))
DEMONYMS = words(
    """turk turks kurd kurds arab arabs briton britons jew jews muslim muslims christian christians druze yazidi yazidis houthi houthis
    afghan afghans american americans german germans dutchman frenchman spaniard swede dane finn pole czech greek greeks alawites
    shiites sunnis somali somalis bengali bengalis pakistani pakistanis omani kuwaiti qatari bahraini emirati palestinian syrian
    lebanese"""
)

# Words that end a noun phrase.
STOPS = words(
    """a an the this that these those his her its their our my your he she it they we i you who whom whose which what when where while
    why how and or but nor if as at by for from in into near of off on onto over per than to toward towards under until up upon via
    with within without after before during since through between among amongst across against along around behind below beside
    besides beyond despite down except inside outside throughout though although because so then there here is are was were be been
    being am has have had having do does did will would shall should can could may might must not no said says say told reported
    reports reportedly also still yet only just including include includes included following about most some any each every both
    either neither such same too very more less few many much at least had's following amid according believed feared thought
    confirmed found left began took came went made happened occurred became later earlier today yesterday tomorrow monday tuesday
    wednesday thursday friday saturday sunday when alongside remain remained remains involving allegedly apparently presumably
    likely all one's living fighting fled suffered suffering sustained received trapped travelling traveling working sitting standing
    sleeping sheltering lost recovered pronounced taken rushed described"""
)
BE = words("was were is are be been being am get gets got gotten getting wasn't weren't")
ADVERBS = words(
    """also reportedly allegedly apparently presumably likely possibly probably all both still yet later since then already now
    tragically sadly instantly immediately critically seriously severely badly slightly lightly gravely moderately initially
    subsequently fatally mortally brutally deliberately accidentally mistakenly directly currently officially previously recently
    together alone either confirmed reported feared believed presumed thought found left known said to have had has have been being
    was were is are pronounced declared listed up lie lay lying remain remains remained go went gone goes come seen deemed
    considered claimed counted among violently summarily unjustly unlawfully illegally publicly"""
)
