package org.betterif.page.readable.idea;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.betterif.delivery.change.ChangeDirectory;
import org.betterif.delivery.change.IdeaDelivery;
import org.betterif.delivery.change.StageView;
import org.betterif.delivery.promised.CommitmentState;
import org.betterif.delivery.promised.CommitmentView;
import org.betterif.delivery.promised.PromisedDirectory;
import org.betterif.idea.IdeaCard;
import org.betterif.idea.IdeaDirectory;
import org.betterif.page.readable.PageSource;
import org.betterif.page.readable.ReadablePage;
import org.betterif.page.readable.Words;
import org.betterif.place.PlaceDirectory;
import org.betterif.place.service.ServiceRef;
import org.betterif.shared.attachment.AttachmentRef;
import org.betterif.shared.text.Html;
import org.betterif.shared.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/** What was promised, what changed, and both for each service. */
@ApplicationScoped
class DeliveryPages implements PageSource {

    private static final Pattern SERVICE = Pattern.compile("/services/([a-z0-9-]{1,60})");
    private static final int LISTED = 50;

    private final PromisedDirectory delivery;
    private final ChangeDirectory changes;
    private final IdeaDirectory ideas;
    private final PlaceDirectory places;

    DeliveryPages(PromisedDirectory delivery, ChangeDirectory changes, IdeaDirectory ideas, PlaceDirectory places) {
        this.delivery = delivery;
        this.changes = changes;
        this.ideas = ideas;
        this.places = places;
    }

    @Override
    public boolean answersFor(String path) {
        return path.equals("/commitments")
                || path.equals("/what-changed")
                || SERVICE.matcher(path).matches();
    }

    @Override
    public Optional<ReadablePage> find(String path, String language) {
        var words = Words.in(language);
        var place = places.place().name().in(language);
        if (path.equals("/what-changed")) {
            return Optional.of(changed(language, words, place));
        }
        if (path.equals("/commitments")) {
            return Optional.of(promised(
                    words.of("commitments.title"), words.of("commitments.description", place), null, language, words));
        }
        var slug = SERVICE.matcher(path);
        return slug.matches()
                ? service(slug.group(1)).map(found -> ofService(found, language, words))
                : Optional.empty();
    }

    private Optional<ServiceRef> service(String slug) {
        return places.services().stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    private ReadablePage ofService(ServiceRef service, String language, Words words) {
        var name = service.name().in(language);
        return promised(name, words.of("commitments.service", name), service.id(), language, words);
    }

    private ReadablePage promised(
            String title, String description, @Nullable Long service, String language, Words words) {
        var open = delivery.open(service, LISTED);
        var late =
                open.stream().filter(one -> one.state() == CommitmentState.LATE).toList();
        var coming =
                open.stream().filter(one -> one.state() != CommitmentState.LATE).toList();
        var html = Html.section(words.of("commitments.late"), list(late, language, words))
                + Html.section(words.of("commitments.coming"), list(coming, language, words))
                + Html.section(words.of("commitments.done"), list(delivery.done(service, LISTED), language, words));
        return ReadablePage.begun(title, description, html);
    }

    private static String list(List<CommitmentView> commitments, String language, Words words) {
        return Html.list(commitments, one -> {
            var text = one.text() == null
                    ? words.of("commitments.hidden", Long.toString(one.ideaNumber()))
                    : one.text().in(language);
            var when = one.settledOn() == null
                    ? words.of("answers.due", words.date(one.due()))
                    : words.date(one.settledOn());
            return Html.link(language, "/ideas/" + one.ideaNumber(), text) + " (" + SafeHtml.escape(when) + ")";
        });
    }

    private ReadablePage changed(String language, Words words, String place) {
        var title = words.of("changed.title");
        var description = words.of("changed.description", place);
        var found = changes.changed(LISTED);
        var titles = ideas.cards(found.stream().map(IdeaDelivery::ideaNumber).toList()).stream()
                .collect(java.util.stream.Collectors.toMap(IdeaCard::number, IdeaCard::title));
        var html = Html.list(
                found.stream()
                        .filter(one -> titles.containsKey(one.ideaNumber()))
                        .toList(),
                one -> change(one, titles.get(one.ideaNumber()), language, words));
        return ReadablePage.begun(title, description, html);
    }

    private static String change(IdeaDelivery delivery, @Nullable String title, String language, Words words) {
        var html = new StringBuilder(
                Html.link(language, "/ideas/" + delivery.ideaNumber(), words.of("idea.title", title)));
        for (var stage : delivery.stages()) {
            html.append(Html.paragraph(stage.learned().in(language)));
            pictures(stage, language, html);
        }
        return html.toString();
    }

    private static void pictures(StageView stage, String language, StringBuilder html) {
        stage.before().forEach(file -> html.append(picture(file, language)));
        stage.after().forEach(file -> html.append(picture(file, language)));
    }

    private static String picture(AttachmentRef file, String language) {
        return file.smallUrl() == null
                ? ""
                : "<img src=\"" + SafeHtml.escape(file.smallUrl()) + "\" alt=\""
                        + SafeHtml.escape(file.alternative().in(language)) + "\" loading=\"lazy\">";
    }
}
