#include "media/picture_files.hpp"
#include "media/pictures.hpp"

#include <gmock/gmock.h>

#include <map>

namespace wayside
{

namespace
{

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='2' "
                                     "height='2'><rect width='2' height='2'/></svg>";

/// Files in memory: a text and a stamp each.
class PictureShelf : public ::testing::Test
{
protected:
    SeenFile put(const std::string& path, test::Bytes bytes)
    {
        files_[path] = {std::make_shared<const test::Bytes>(std::move(bytes)), ++stamps_};
        return {.path = path, .stamp = stamps_};
    }

    SeenFile put(const std::string& path, std::string_view text = drawing)
    {
        return put(path, test::bytes_of(text));
    }

    PictureFiles shelf(std::size_t budget = 1000)
    {
        return PictureFiles({.read = [this](const std::string& path) -> Result<PictureBytes> {
                                 reads_ += 1;
                                 const auto found = files_.find(path);
                                 return found == files_.end()
                                            ? Result<PictureBytes>(failure(path + ": gone"))
                                            : Result<PictureBytes>(found->second.first);
                             },
                             .stamp =
                                 [this](const std::string& path) {
                                     const auto found = files_.find(path);
                                     return found == files_.end() ? 0 : found->second.second;
                                 }},
                            budget);
    }

    static void look(PictureFiles& shelf)
    {
        while (shelf.look_at_next()) {
        }
    }

    std::map<std::string, std::pair<PictureBytes, FileStamp>> files_;
    FileStamp stamps_ = 0;
    int reads_ = 0;
};

TEST_F(PictureShelf, KeepsAFileAsItWasWhenItWasSeen)
{
    PictureFiles files = shelf();
    const SeenFile seen = put("door.svg");
    files.keep({seen});
    look(files);
    put("door.svg", drawing.substr(0, 60));
    const auto bytes = files.bytes_of(seen);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(**bytes, test::bytes_of(drawing)) << "half of another one is written over it";
}

TEST_F(PictureShelf, ReadsEachFileOnce)
{
    PictureFiles files = shelf();
    const SeenFile door = put("door.svg");
    files.keep({door, door});
    look(files);
    files.keep({put("key.svg"), door});
    look(files);
    EXPECT_EQ(reads_, 2);
    EXPECT_FALSE(files.look_at_next());
}

TEST_F(PictureShelf, KnowsNothingBeforeItHasLookedAtAll)
{
    PictureFiles files = shelf();
    const std::vector<SeenFile> both{put("door.svg"), put("key.svg")};
    files.keep(both);
    EXPECT_EQ(files.faults(both), std::nullopt);
    EXPECT_TRUE(files.look_at_next());
    EXPECT_EQ(files.faults(both), std::nullopt);
    EXPECT_TRUE(files.look_at_next());
    EXPECT_THAT(files.faults(both).value(), IsEmpty());
}

TEST_F(PictureShelf, FindsFaultWithWhatIsNoWholePicture)
{
    PictureFiles files = shelf();
    test::Bytes jpeg = test::jpeg_file(test::flat({64, 64}, 0xFF123456U));
    jpeg.resize(jpeg.size() - 20);
    test::Bytes png = test::png_file(test::flat({64, 64}, 0xFF123456U));
    png.resize(png.size() / 2);
    const std::vector<SeenFile> all{put("half.svg", drawing.substr(0, drawing.size() - 10)),
                                    put("half.jpg", std::move(jpeg)),
                                    put("half.png", std::move(png)),
                                    put("text.png", "no picture"),
                                    put("whole.svg"),
                                    {.path = "gone.png", .stamp = 9}};
    files.keep(all);
    look(files);
    const auto faults = files.faults(all).value();
    ASSERT_THAT(faults, SizeIs(5));
    EXPECT_THAT(faults[0].message, HasSubstr("half.svg: the drawing is cut off"));
    EXPECT_THAT(faults[1].message, HasSubstr("half.jpg: the JPEG is damaged"));
    EXPECT_THAT(faults[2].message, HasSubstr("half.png: "));
    EXPECT_THAT(faults[3].message, HasSubstr("text.png: not a PNG"));
    EXPECT_EQ(faults[4].message, "gone.png: gone");
}

TEST_F(PictureShelf, FindsFaultWithAFileThatIsChangedWhileItIsRead)
{
    PictureFiles files = shelf();
    const SeenFile before = put("door.svg");
    files.keep({before});
    put("door.svg");
    look(files);
    const auto faults = files.faults({before}).value();
    ASSERT_THAT(faults, SizeIs(1));
    EXPECT_EQ(faults[0].message, "door.svg: it is being changed");
}

TEST_F(PictureShelf, TheFirstOnesHaveRoomBeforeTheOthers)
{
    PictureFiles files = shelf(drawing.size() + 10);
    const SeenFile first = put("first.svg");
    const SeenFile second = put("second.svg");
    files.keep({first, second});
    look(files);
    EXPECT_THAT(files.faults({first, second}).value(), IsEmpty()) << "proved, both of them";
    put("first.svg", "new");
    put("second.svg", "new");
    EXPECT_EQ(**files.bytes_of(first), test::bytes_of(drawing));
    EXPECT_EQ(**files.bytes_of(second), test::bytes_of("new")) << "there was no room for it";
}

TEST_F(PictureShelf, ForgetsWhatIsNotKept)
{
    PictureFiles files = shelf();
    const SeenFile seen = put("door.svg");
    files.keep({seen});
    look(files);
    files.keep({});
    EXPECT_EQ(files.faults({seen}), std::nullopt);
    files_.clear();
    EXPECT_EQ(files.bytes_of(seen).error().message, "door.svg: gone");
}

} // namespace

} // namespace wayside
