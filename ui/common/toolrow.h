#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace splot::ui {

/// Tools in a row that breaks into further lines where it has too little room, so that none is ever cut off.
/// What stands behind the stretch is on the right side, and goes to a line of its own first.
class ToolRow : public QLayout
{
public:
    explicit ToolRow(QWidget *parent = nullptr);
    ~ToolRow() override;

    /// A widget with a stretch takes room that is left in its line, and may get as small as it can be.
    void addWidget(QWidget *widget, int stretch = 0);
    void addStretch() { m_right = m_entries.size(); }
    void addSpacing(int pixels);

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_entries.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Entry
    {
        std::unique_ptr<QLayoutItem> item;
        int stretch = 0;
    };
    struct Line
    {
        std::vector<std::size_t> left, right; ///< of m_entries
        int width = 0;                        ///< of both, with what is between them
        int height = 0;
    };

    int widthOf(const Entry &entry) const;
    std::vector<Line> lines(int width) const;
    void place(const Line &line, QRect at) const;

    std::vector<Entry> m_entries;
    std::size_t m_right = ~std::size_t{0}; ///< the first one behind the stretch
};

} // namespace splot::ui
