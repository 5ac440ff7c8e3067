//! Currencies: signs, codes, names in every form, minor units.

/// A currency as the text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Currency {
    /// This ISO 4217 code.
    Code(&'static str),
    /// A name that several countries share; the adjective or the article's region tells which.
    Shared(Family),
}

/// Names of money that several countries share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Dollar,
    /// The hundredth of a dollar, and of what else has cents.
    Cent,
    Pound,
    Rupee,
    Peso,
    Franc,
    Krone,
    Leu,
    Manat,
    Ruble,
    Som,
    Dinar,
    Dirham,
    Rial,
    Shilling,
    Lira,
    Won,
    Kwacha,
    Mark,
}
use Family::*;

impl Family {
    /// The last letter of most of its codes: `AU` + `D`.
    const fn letter(self) -> u8 {
        match self {
            Dollar | Cent | Dinar | Dirham => b'D',
            Ruble => b'B',
            Manat => b'N',
            Pound | Peso => b'P',
            Rupee | Rial => b'R',
            Franc => b'F',
            Krone | Kwacha => b'K',
            Shilling | Som => b'S',
            Lira | Leu => b'L',
            Won => b'W',
            Mark => b'M',
        }
    }

    /// The code of the country with this ISO 3166 code.
    pub(super) fn of(self, country: &str) -> Option<&'static str> {
        let other = EXCEPTIONS.iter().find(|(family, place, _)| *family == self && *place == country);
        if let Some((_, _, code)) = other {
            return Some(code);
        }
        let letter = char::from(self.letter());
        CODES.split(' ').find(|code| code.strip_suffix(letter) == Some(country))
    }

    /// The currency where the text has no adjective: the region's own, or the one the bare name means everywhere.
    pub(super) fn bare(self, region: Option<&str>) -> Option<&'static str> {
        let own = region.and_then(|region| self.of(region));
        let other = region.and_then(of_country);
        own.or(match self {
            // “oil rose 50 cents” in Ireland and in Britain
            Cent => other.filter(|code| cents(code)).or(other.and(Some("USD"))),
            // Where the money is no dollar, `$` is that of the United States.
            Dollar => other.and(Some("USD")),
            Pound => Some("GBP"),
            Rupee => Some("INR"),
            Won => Some("KRW"),
            Lira => Some("TRY"),
            Leu => Some("RON"),
            Manat => Some("AZN"),
            Ruble => Some("RUB"),
            _ => None,
        })
    }
}

/// Codes that are not the country's letters and the first of the name.
static EXCEPTIONS: &[(Family, &str, &str)] = &[
    (Peso, "MX", "MXN"),
    (Shilling, "UG", "UGX"),
    (Lira, "TR", "TRY"),
    (Dirham, "MA", "MAD"),
    (Krone, "IS", "ISK"),
    (Dollar, "AE", "USD"),
    (Cent, "AE", "USD"),
    (Dollar, "EC", "USD"),
    (Dollar, "PR", "USD"),
    (Dollar, "SV", "USD"),
    (Dinar, "RS", "RSD"),
    (Peso, "PH", "PHP"),
    (Kwacha, "ZM", "ZMW"),
    (Franc, "LI", "CHF"),
    (Dollar, "ZW", "ZWL"),
    (Dollar, "TW", "TWD"),
    (Peso, "UY", "UYU"),
    (Peso, "AR", "ARS"),
    (Pound, "SD", "SDG"),
    (Ruble, "BY", "BYN"),
    (Leu, "RO", "RON"),
    (Manat, "TM", "TMT"),
];

/// What a currency sign means.
pub(super) fn sign(c: char) -> Option<Currency> {
    Some(match c {
        '$' | '＄' => Currency::Shared(Dollar),
        '£' | '￡' => Currency::Shared(Pound),
        '€' => Currency::Code("EUR"),
        '¥' | '￥' => Currency::Code("JPY"),
        '₹' => Currency::Code("INR"),
        '₨' => Currency::Shared(Rupee),
        '₩' => Currency::Code("KRW"),
        '₪' => Currency::Code("ILS"),
        '₫' => Currency::Code("VND"),
        '₦' => Currency::Code("NGN"),
        '₱' => Currency::Code("PHP"),
        '₽' => Currency::Code("RUB"),
        '₺' => Currency::Code("TRY"),
        '₴' => Currency::Code("UAH"),
        '₸' => Currency::Code("KZT"),
        '₵' => Currency::Code("GHS"),
        '₡' => Currency::Code("CRC"),
        '₲' => Currency::Code("PYG"),
        '₭' => Currency::Code("LAK"),
        '₮' => Currency::Code("MNT"),
        '₾' => Currency::Code("GEL"),
        '₼' => Currency::Code("AZN"),
        '฿' => Currency::Code("THB"),
        '₿' => Currency::Code("BTC"),
        _ => return None,
    })
}

crate::table! {
    /// Letters on either side of a dollar sign: `A$`, `$A`, `US$`.
    pub(super) static DOLLARS: &'static str = {
        "a" => "AUD", "au" => "AUD", "aud" => "AUD", "aus" => "AUD", "us" => "USD", "u.s." => "USD", "usd" => "USD",
        "nz" => "NZD", "nzd" => "NZD", "c" => "CAD", "ca" => "CAD", "can" => "CAD", "cdn" => "CAD", "cad" => "CAD",
        "hk" => "HKD", "hkd" => "HKD", "s" => "SGD", "sg" => "SGD", "sgd" => "SGD", "nt" => "TWD", "ntd" => "TWD",
        "r" => "BRL", "mx" => "MXN", "mex" => "MXN", "j" => "JMD", "tt" => "TTD", "fj" => "FJD", "bds" => "BBD",
        "ec" => "XCD", "n" => "NAD", "g" => "GYD", "bz" => "BZD", "ar" => "ARS", "clp" => "CLP", "b" => "BND",
    };
}

crate::table! {
    /// Letters before a pound sign or another that several countries share: `E£`, `CN¥`.
    pub(super) static OTHERS: &'static str = {
        "e" => "EGP", "gb" => "GBP", "uk" => "GBP", "ir" => "IEP", "cn" => "CNY", "rmb" => "CNY", "jp" => "JPY", "lbp" => "LBP",
    };
}

crate::table! {
    /// Letters right before digits, and the only region whose news writes them so, where others could mean something else.
    pub(super) static LETTERS: (&'static str, &'static str) = {
        "rm" => ("MYR", ""), "rp" => ("IDR", ""), "r" => ("ZAR", "ZA"), "ksh" => ("KES", ""), "ush" => ("UGX", ""), "tsh" => ("TZS", ""),
        "p" => ("PHP", "PH"), "tk" => ("BDT", ""), "n" => ("NGN", "NG"),
        "sfr" => ("CHF", ""), "fr" => ("CHF", "CH"), "s" => ("SGD", "SG"), "nis" => ("ILS", ""), "ntd" => ("TWD", ""),
        "dh" => ("AED", "AE"), "dhs" => ("AED", ""), "gh" => ("GHS", ""),
    };
}

crate::table! {
    /// Codes that are no word of English, so that small letters do.
    pub(super) static PLAIN: &'static str = {
        "usd" => "USD", "eur" => "EUR", "gbp" => "GBP", "aud" => "AUD", "cad" => "CAD", "nzd" => "NZD", "jpy" => "JPY", "cny" => "CNY", "inr" => "INR", "chf" => "CHF",
        "rmb" => "CNY", "hkd" => "HKD", "sgd" => "SGD", "元" => "CNY", "円" => "JPY",
    };
}

crate::table! {
    /// Codes with an M for million, as Nordic companies report.
    pub(super) static MILLIONS: &'static str = {
        "musd" => "USD", "meur" => "EUR", "msek" => "SEK", "mnok" => "NOK", "mdkk" => "DKK", "mgbp" => "GBP", "mchf" => "CHF",
    };
}

/// The currency codes of ISO 4217, and a few that went with the euro and still stand in archives.
static CODES: &str = "\
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF \
    CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL \
    HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL \
    MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON \
    RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH \
    UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL BTC DEM FIM FRF ITL NLG";

/// The code that the text is, in capital letters.
pub(super) fn code(text: &str) -> Option<&'static str> {
    let capitals = text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase());
    if capitals { CODES.split(' ').find(|code| *code == text) } else { None }
}

/// Whether the code is also a word, or the abbreviation of something else.
pub(super) fn is_word(code: &str) -> bool {
    "ALL ANG BAM BOB COP CUP ERN GEL MAD MOP NIO PEN PHP SOS TOP TRY".split(' ').any(|word| word == code)
}

crate::table! {
    /// Names of currencies.
    pub(super) static NAMES: Currency = {
        "dollar" => Currency::Shared(Dollar), "dlr" => Currency::Shared(Dollar), "dlrs" => Currency::Shared(Dollar),
        "buck" => Currency::Shared(Dollar), "stg" => Currency::Code("GBP"),
        "pound" => Currency::Shared(Pound),
        "pound sterling" => Currency::Code("GBP"),
        "pounds sterling" => Currency::Code("GBP"), "quid" => Currency::Code("GBP"),
        "euro" => Currency::Code("EUR"), "yen" => Currency::Code("JPY"),
        "yuan" => Currency::Code("CNY"), "renminbi" => Currency::Code("CNY"), "rupee" => Currency::Shared(Rupee), "peso" => Currency::Shared(Peso),
        "franc" => Currency::Shared(Franc), "krona" => Currency::Shared(Krone),
        "kronor" => Currency::Shared(Krone), "krone" => Currency::Shared(Krone), "kroner" => Currency::Shared(Krone),
        "kronur" => Currency::Shared(Krone), "crown" => Currency::Shared(Krone), "koruna" => Currency::Code("CZK"),
        "koruny" => Currency::Code("CZK"), "dinar" => Currency::Shared(Dinar),
        "dirham" => Currency::Shared(Dirham), "rial" => Currency::Shared(Rial), "riyal" => Currency::Shared(Rial),
        "shilling" => Currency::Shared(Shilling),
        "lira" => Currency::Shared(Lira), "won" => Currency::Shared(Won), "kwacha" => Currency::Shared(Kwacha), "mark" => Currency::Shared(Mark),
        "rand" => Currency::Code("ZAR"), "ringgit" => Currency::Code("MYR"), "baht" => Currency::Code("THB"),
        "shekel" => Currency::Code("ILS"), "ruble" => Currency::Shared(Ruble), "rouble" => Currency::Shared(Ruble),
        "zloty" => Currency::Code("PLN"), "forint" => Currency::Code("HUF"), "hryvnia" => Currency::Code("UAH"),
        "naira" => Currency::Code("NGN"), "cedi" => Currency::Code("GHS"),
        "reais" => Currency::Code("BRL"), "rupiah" => Currency::Code("IDR"), "dong" => Currency::Code("VND"),
        "taka" => Currency::Code("BDT"), "kyat" => Currency::Code("MMK"),
        "riel" => Currency::Code("KHR"), "tenge" => Currency::Code("KZT"), "lari" => Currency::Code("GEL"),
        "dram" => Currency::Code("AMD"), "manat" => Currency::Shared(Manat),
        "lei" => Currency::Shared(Leu), "leva" => Currency::Code("BGN"), "birr" => Currency::Code("ETB"),
        "pula" => Currency::Code("BWP"), "afghani" => Currency::Code("AFN"),
        "bolivar" => Currency::Code("VES"), "bitcoin" => Currency::Code("BTC"),
        "markka" => Currency::Code("FIM"), "guilder" => Currency::Code("NLG"), "deutschmark" => Currency::Code("DEM"),
        "deutsche marks" => Currency::Code("DEM"), "cfa francs" => Currency::Code("XOF"),
        "ariary" => Currency::Code("MGA"), "balboa" => Currency::Code("PAB"), "boliviano" => Currency::Code("BOB"),
        "colones" => Currency::Code("CRC"), "cordoba" => Currency::Code("NIO"), "dalasi" => Currency::Code("GMD"),
        "denar" => Currency::Code("MKD"), "emalangeni" => Currency::Code("SZL"), "gourde" => Currency::Code("HTG"),
        "guarani" => Currency::Code("PYG"), "kina" => Currency::Code("PGK"),
        "kwanza" => Currency::Code("AOA"), "lek" => Currency::Code("ALL"), "lempira" => Currency::Code("HNL"),
        "leone" => Currency::Code("SLE"), "maloti" => Currency::Code("LSL"), "meticais" => Currency::Code("MZN"),
        "nakfa" => Currency::Code("ERN"), "ngultrum" => Currency::Code("BTN"), "ouguiya" => Currency::Code("MRU"),
        "paanga" => Currency::Code("TOP"), "pataca" => Currency::Code("MOP"), "quetzales" => Currency::Code("GTQ"),
        "rufiyaa" => Currency::Code("MVR"), "som" => Currency::Shared(Som), "somoni" => Currency::Code("TJS"),
        "tala" => Currency::Code("WST"), "tugrik" => Currency::Code("MNT"), "vatu" => Currency::Code("VUV"),
        "peruvian soles" => Currency::Code("PEN"), "laotian kip" => Currency::Code("LAK"),
        "lao kip" => Currency::Code("LAK"),
    };
}

crate::table! {
    /// Hundredths: of what, the bare name says or the region.
    pub(super) static MINOR: Currency = {
        "cent" => Currency::Shared(Cent), "cts" => Currency::Shared(Cent), "penny" => Currency::Shared(Pound),
        "pence" => Currency::Shared(Pound), "pennies" => Currency::Shared(Pound), "euro cents" => Currency::Code("EUR"),
        "us cents" => Currency::Code("USD"), "u.s. cents" => Currency::Code("USD"), "paise" => Currency::Shared(Rupee),
        "kopeck" => Currency::Code("RUB"), "kopek" => Currency::Code("RUB"), "eurocent" => Currency::Code("EUR"),
    };
}

crate::table! {
    /// Adjectives of countries before a shared name: “Australian dollars”.
    pub(super) static COUNTRIES: &'static str = {

        // Adjectives of countries before a shared name: “Australian dollars”.
        "australian" => "AU", "american" => "US", "us" => "US", "u.s." => "US", "united states" => "US",
        "canadian" => "CA", "new zealand" => "NZ", "nz" => "NZ", "hong kong" => "HK", "h.k." => "HK", "singapore" => "SG",
        "singaporean" => "SG", "taiwan" => "TW", "taiwanese" => "TW", "new taiwan" => "TW", "jamaican" => "JM",
        "fijian" => "FJ", "fiji" => "FJ", "barbadian" => "BB", "bahamian" => "BS", "bermudian" => "BM",
        "namibian" => "NA", "liberian" => "LR", "zimbabwean" => "ZW", "british" => "GB", "uk" => "GB",
        "egyptian" => "EG", "lebanese" => "LB", "syrian" => "SY", "sudanese" => "SD", "indian" => "IN",
        "pakistani" => "PK", "pakistan" => "PK", "sri lankan" => "LK", "nepali" => "NP", "nepalese" => "NP",
        "mauritian" => "MU", "mexican" => "MX", "philippine" => "PH", "filipino" => "PH", "argentine" => "AR",
        "argentinian" => "AR", "chilean" => "CL", "colombian" => "CO", "cuban" => "CU", "dominican" => "DO",
        "uruguayan" => "UY", "swiss" => "CH", "rwandan" => "RW", "congolese" => "CD", "burundian" => "BI",
        "guinean" => "GN", "djiboutian" => "DJ", "swedish" => "SE", "norwegian" => "NO", "danish" => "DK",
        "icelandic" => "IS", "czech" => "CZ", "iraqi" => "IQ", "kuwaiti" => "KW", "jordanian" => "JO",
        "libyan" => "LY", "tunisian" => "TN", "algerian" => "DZ", "bahraini" => "BH", "serbian" => "RS",
        "emirati" => "AE", "uae" => "AE", "moroccan" => "MA", "iranian" => "IR", "omani" => "OM", "yemeni" => "YE",
        "saudi" => "SA", "qatari" => "QA", "kenyan" => "KE", "kenya" => "KE", "ugandan" => "UG", "uganda" => "UG",
        "tanzanian" => "TZ", "moldovan" => "MD", "turkmen" => "TM", "kyrgyz" => "KG", "uzbek" => "UZ",
        "surinamese" => "SR", "guyanese" => "GY", "brunei" => "BN", "south sudanese" => "SS", "seychelles" => "SC", "somali" => "SO", "turkish" => "TR", "south korean" => "KR", "korean" => "KR",
        "north korean" => "KP", "zambian" => "ZM", "malawian" => "MW",
        // Adjectives before names that need none.
        "japanese" => "JP", "chinese" => "CN", "russian" => "RU", "south african" => "ZA", "malaysian" => "MY",
        "thai" => "TH", "israeli" => "IL", "polish" => "PL", "hungarian" => "HU", "ukrainian" => "UA",
        "nigerian" => "NG", "brazilian" => "BR", "indonesian" => "ID", "vietnamese" => "VN", "bangladeshi" => "BD",
        "georgian" => "GE", "armenian" => "AM", "romanian" => "RO", "bulgarian" => "BG", "finnish" => "FI",
        "dutch" => "NL", "ghanaian" => "GH", "belarusian" => "BY", "kazakh" => "KZ", "ethiopian" => "ET",
    };
}

/// Whether the currency's hundredth is a cent.
pub(super) fn cents(code: &str) -> bool {
    code.ends_with('D') && code != "AED" || matches!(code, "EUR" | "ZAR" | "KES")
}

/// The currency of a region, by its ISO 3166 code, for the regions where English news is read.
pub fn of_country(country: &str) -> Option<&'static str> {
    REGIONS.iter().find(|(code, _)| *code == country).map(|(_, currency)| *currency)
}

/// Where English news is read.
static REGIONS: &[(&str, &str)] = &[
    ("US", "USD"),
    ("GB", "GBP"),
    ("AU", "AUD"),
    ("NZ", "NZD"),
    ("CA", "CAD"),
    ("IE", "EUR"),
    ("IN", "INR"),
    ("ZA", "ZAR"),
    ("SG", "SGD"),
    ("HK", "HKD"),
    ("PK", "PKR"),
    ("NG", "NGN"),
    ("KE", "KES"),
    ("GH", "GHS"),
    ("PH", "PHP"),
    ("MY", "MYR"),
    ("LK", "LKR"),
    ("BD", "BDT"),
    ("JM", "JMD"),
    ("MT", "EUR"),
    ("DE", "EUR"),
    ("FR", "EUR"),
    ("NL", "EUR"),
    ("ES", "EUR"),
    ("IT", "EUR"),
    ("CH", "CHF"),
    ("SE", "SEK"),
    ("NO", "NOK"),
    ("DK", "DKK"),
    ("JP", "JPY"),
    ("CN", "CNY"),
    ("AE", "AED"),
];
