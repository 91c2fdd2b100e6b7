"""Words that make a question mature: sex, suicide, rape, drugs and the like."""

MATURE_WORDS = frozenset(
    """
sex sexual sexually sexuality intercourse rape raped rapes raping rapist molest molested molests molestation
incest orgasm orgy masturbate masturbates masturbating porn pornography pornographic prostitute prostitutes
prostitution brothel stripper strippers striptease erotic erection nude naked nudity genitals penis vagina
breasts virginity virgin condom abortion suicide suicidal suicides overdose overdoses overdosed heroin
cocaine meth torture tortured tortures torturing decapitate decapitated decapitates dismember dismembered
dismembers mutilate mutilated mutilates disembowel disembowels cannibal cannibalism cannibals pedophile
paedophile genocide lynch lynched necrophilia castrate castrates castrated
""".split()
)
MATURE_PHRASES = (
    *("make love", "makes love", "making love", "one-night stand", "sleeps with"),
    *("hangs himself", "hangs herself", "kills himself", "kills herself", "kill himself", "kill herself"),
    *("slits her", "slits his"),
)
