#pragma once
/// What one slide says, in every language that it has: a struct for each kind, gathered in a
/// variant. Texts are ready to be laid out: contact tokens are replaced and isolated, names kept
/// together by no-break spaces. `*words*` between asterisks are emphasised; nothing else is markup.

#include "base/diagnostic.hpp"
#include "base/time.hpp"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace wayside
{

/// A value for each language (BCP 47: "en", "zh-Hans"); at least one.
template <typename T> using ByLanguage = std::map<std::string, T, std::less<>>;

struct Title {
    struct Words {
        std::string headline;
        std::string text; ///< optional
        bool operator==(const Words&) const = default;
    };

    ByLanguage<Words> words;
};

struct Fact {
    struct Words {
        std::string headline;
        std::string text; ///< optional
        bool operator==(const Words&) const = default;
    };

    ByLanguage<Words> words;
};

/// A number with what it counts. `value` of `whole` (when given) is drawn as a field of dots, each
/// worth `unit`; it counts up once. The number is drawn as `number` with `{value}` in it ("US$
/// {value} billion").
/// What figures are counted in: 27.6 with Million is 27,600,000.
enum class NumberScale { One, Thousand, Million, Billion };

/// 1, 1,000, ...
[[nodiscard]] double factor_of(NumberScale scale);

struct Statistic {
    struct Words {
        std::string number; ///< must hold "{value}" or "{percent}" or, with a scale, "{compact}"
        std::string label;  ///< what is counted: a sentence that follows the number
        std::string whole;  ///< what `whole` is; required when it is given
        bool operator==(const Words&) const = default;
    };

    double value = 0;
    int decimals = 0; ///< 0 to 3
    NumberScale scale = NumberScale::One;
    std::optional<double> whole; ///< >= value
    std::optional<double> unit;  ///< of one dot; whole / unit <= 400
    ByLanguage<Words> words;
};

enum class ChartStyle { Bar, Donut, Column };

/// At most eight values with direct labels. One may be marked: it is drawn in the accent.
struct Chart {
    struct Mark {
        std::string id;
        double value = 0;
        bool marked = false;
        bool operator==(const Mark&) const = default;
    };

    struct Words {
        std::string headline; ///< the finding
        std::string value;    ///< how a value is written: must hold "{value}" or "{percent}" or,
                              ///< with a scale, "{compact}"
        std::vector<std::string> labels; ///< one for each mark, same order
        std::string spoken;              ///< the chart in a sentence, for ears
        bool operator==(const Words&) const = default;
    };

    ChartStyle style = ChartStyle::Bar;
    int decimals = 0;
    NumberScale scale = NumberScale::One;
    std::vector<Mark> marks;
    ByLanguage<Words> words;
};

/// First the myth alone, then the reality.
struct Myth {
    struct Words {
        std::string myth;
        std::string reality; ///< the headline of the second half
        std::string text;    ///< optional: one more sentence
        bool operator==(const Words&) const = default;
    };

    ByLanguage<Words> words;
};

/// Signs one at a time, large, then all of them together.
struct List {
    struct Item {
        std::string text;    ///< large, alone
        std::string summary; ///< two to four words, in the company of the others
        bool operator==(const Item&) const = default;
    };

    struct Words {
        std::string headline;
        std::vector<Item> items;
        std::string closing; ///< optional: what the list does not prove
        bool operator==(const Words&) const = default;
    };

    std::vector<std::string> icons; ///< one for each item, or none at all
    ByLanguage<Words> words;
};

/// Three columns joined by plain words, and the exception below them.
struct Model {
    struct Column {
        std::string title;
        std::vector<std::string> items; ///< 1 to 5, short
        bool operator==(const Column&) const = default;
    };

    struct Words {
        std::string headline;
        std::vector<Column> columns;    ///< exactly three
        std::vector<std::string> joins; ///< exactly two: between first and second, second and third
        std::string exception;
        bool operator==(const Words&) const = default;
    };

    ByLanguage<Words> words;
};

/// Published words; `source` of the slide is required.
struct Quote {
    struct Words {
        std::string quote; ///< without quotation marks: the language's own are drawn
        std::string attribution;
        bool operator==(const Words&) const = default;
    };

    ByLanguage<Words> words;
};

/// What happens, in order: stations on a line.
struct Steps {
    struct Words {
        std::string headline;
        std::vector<std::string> steps; ///< 2 to 6
        bool operator==(const Words&) const = default;
    };

    ByLanguage<Words> words;
};

enum class Fit { Cover, Contain };

/// A picture over the whole slide, with a caption on its ground.
struct Picture {
    struct Words {
        std::string caption; ///< optional
        bool operator==(const Words&) const = default;
    };

    std::string picture; ///< id of a Media
    Fit fit = Fit::Cover;
    double focal_x = 0.5; ///< 0 (left) to 1: the point that stays in view when cropped
    double focal_y = 0.5; ///< 0 (top) to 1
    ByLanguage<Words> words;
};

/// Contacts, large.
struct Help {
    struct Words {
        std::string headline;
        std::string text; ///< optional
        bool operator==(const Words&) const = default;
    };

    std::vector<std::string> contacts; ///< ids, 1 to 3; the first is the largest
    ByLanguage<Words> words;
};

/// One sentence of plain meaning, with its jurisdiction and article.
struct Law {
    struct Words {
        std::string jurisdiction;
        std::string headline; ///< plain meaning
        std::string text;     ///< optional
        std::string article;  ///< citation and date
        bool operator==(const Words&) const = default;
    };

    ByLanguage<Words> words;
};

using SlideBody = std::
    variant<Title, Fact, Statistic, Chart, Myth, List, Model, Quote, Steps, Picture, Help, Law>;

enum class Intensity { Low, Medium, High };

enum class TransitionKind { Cut, Crossfade, Slide };

/// How one picture gives way to the next; a cut has no length.
struct Transition {
    TransitionKind kind = TransitionKind::Crossfade;
    Milliseconds length{600};

    bool operator==(const Transition&) const = default;
};

/// One text of a slide and where its author wrote it.
struct WrittenText {
    std::string text; ///< as it is laid out
    Place place;

    bool operator==(const WrittenText&) const = default;
};

/// One slide: what it says, and how it likes to be shown.
struct Slide {
    std::string id; ///< "myth/violent"
    Place place;
    SlideBody body;
    Intensity intensity = Intensity::Low;
    std::string motif;                    ///< id of a Media drawn on the free side; empty: none
    std::string source;                   ///< id of a Source; empty: none
    std::optional<Milliseconds> dwell;    ///< the author's; none: automatic
    std::optional<Transition> transition; ///< into this slide; none: the programme's
    ByLanguage<std::vector<WrittenText>>
        written{}; ///< in the order in which they were read; only of a thorough reading
};

/// "fact", "statistic", ... as in the TOML key `kind`.
[[nodiscard]] const char* kind_name(const SlideBody& body);

/// The languages that a slide has words in, sorted.
[[nodiscard]] std::vector<std::string> languages_of(const SlideBody& body);

/// Whether it has words in that language.
[[nodiscard]] bool speaks(const SlideBody& body, const std::string& language);

/// Everything that is read on a slide in a language, in reading order, without markup; empty when
/// it has no words in it.
[[nodiscard]] std::vector<std::string> texts_of(const SlideBody& body, const std::string& language);

/// Where the slide's words in a language begin; of a reading that was not thorough, where the slide
/// does.
[[nodiscard]] Place place_of_words(const Slide& slide, const std::string& language);

} // namespace wayside
