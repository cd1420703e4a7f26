#include "ui/common/toolrow.h"

#include <QWidget>

#include <algorithm>
#include <utility>

namespace splot::ui {

ToolRow::ToolRow(QWidget *parent) : QLayout(parent) {}

ToolRow::~ToolRow() = default;

void ToolRow::addWidget(QWidget *widget, int stretch)
{
    QLayout::addWidget(widget);
    m_entries.back().stretch = stretch;
}

void ToolRow::addSpacing(int pixels)
{
    addItem(new QSpacerItem(pixels, 0, QSizePolicy::Fixed, QSizePolicy::Minimum));
}

void ToolRow::addItem(QLayoutItem *item)
{
    m_entries.push_back({std::unique_ptr<QLayoutItem>(item), 0});
    invalidate();
}

QLayoutItem *ToolRow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_entries[static_cast<std::size_t>(index)].item.get() : nullptr;
}

QLayoutItem *ToolRow::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const auto at = static_cast<std::size_t>(index);
    QLayoutItem *item = m_entries[at].item.release();
    m_entries.erase(m_entries.begin() + index);
    if (at < m_right && m_right <= m_entries.size() + 1)
        --m_right;
    return item;
}

int ToolRow::widthOf(const Entry &entry) const
{
    return entry.stretch > 0 ? entry.item->minimumSize().width() : entry.item->sizeHint().width();
}

std::vector<ToolRow::Line> ToolRow::lines(int width) const
{
    std::vector<Line> result(1);
    const auto add = [&](std::size_t i, bool right) {
        Line &line = result.back();
        const bool first = line.left.empty() && line.right.empty();
        (right ? line.right : line.left).push_back(i);
        line.width += widthOf(m_entries[i]) + (first ? 0 : spacing());
        line.height = std::max(line.height, m_entries[i].item->sizeHint().height());
    };
    const auto fits = [&](int more) {
        const Line &line = result.back();
        return (line.left.empty() && line.right.empty()) || line.width + spacing() + more <= width;
    };

    const std::size_t behind = std::min(m_right, m_entries.size());
    int rightWidth = -spacing();
    for (std::size_t i = behind; i < m_entries.size(); ++i)
        if (!m_entries[i].item->isEmpty())
            rightWidth += widthOf(m_entries[i]) + spacing();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const bool right = i >= behind;
        const bool spacer = m_entries[i].item->spacerItem() != nullptr;
        if (m_entries[i].item->isEmpty() && !spacer)
            continue; // hidden
        if (i == behind ? !fits(rightWidth) : !fits(widthOf(m_entries[i])))
            result.emplace_back();
        if (!spacer || !result.back().left.empty() || !result.back().right.empty())
            add(i, right);
    }
    return result;
}

int ToolRow::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const auto all = lines(width - margins.left() - margins.right());
    int height = margins.top() + margins.bottom() + spacing() * (static_cast<int>(all.size()) - 1);
    for (const Line &line : all)
        height += line.height;
    return height;
}

QSize ToolRow::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const Line line = lines(QLAYOUTSIZE_MAX).front();
    return {line.width + margins.left() + margins.right(), line.height + margins.top() + margins.bottom()};
}

QSize ToolRow::minimumSize() const
{
    QSize size;
    for (const Entry &entry : m_entries)
        size = size.expandedTo(entry.item->minimumSize());
    return size.grownBy(contentsMargins());
}

void ToolRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect inside = rect.marginsRemoved(contentsMargins());
    int y = inside.top();
    for (const Line &line : lines(inside.width())) {
        place(line, {inside.left(), y, inside.width(), line.height});
        y += line.height + spacing();
    }
}

void ToolRow::place(const Line &line, QRect at) const
{
    int shares = line.right.empty() ? 0 : 1; // the room between the sides has its share
    for (const auto *side : {&line.left, &line.right})
        for (const std::size_t i : *side)
            shares += m_entries[i].stretch;
    const int spare = std::max(0, at.width() - line.width);
    int x = at.left();
    const auto placeAll = [&](const std::vector<std::size_t> &side) {
        for (const std::size_t i : side) {
            const Entry &entry = m_entries[i];
            const int wanted = widthOf(entry) + (shares > 0 ? spare * entry.stretch / shares : 0);
            const int width = std::min({wanted, at.width(), entry.item->maximumSize().width()});
            const int height = std::min(line.height, entry.item->sizeHint().height());
            entry.item->setGeometry({x, at.top() + (line.height - height) / 2, width, height});
            x += width + spacing();
        }
    };
    placeAll(line.left);
    if (line.right.empty())
        return;
    int width = -spacing();
    for (const std::size_t i : line.right)
        width += widthOf(m_entries[i]) + spacing();
    x = std::max(x, at.right() + 1 - width);
    placeAll(line.right);
}

} // namespace splot::ui
