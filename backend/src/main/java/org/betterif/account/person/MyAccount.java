package org.betterif.account.person;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.betterif.account.AboutMe;
import org.betterif.account.AccountConfig;
import org.betterif.account.Actor;
import org.betterif.account.Badge;
import org.betterif.account.PersonalData;
import org.betterif.account.Role;
import org.betterif.account.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** What a person reads about themselves: the header of the app, and the copy of everything kept. */
@ApplicationScoped
class MyAccount {

    private final People people;
    private final SignedIn signedIn;
    private final AccountConfig config;
    private final List<AboutMe> features;
    private final List<PersonalData> data;
    private final Clock clock;

    MyAccount(
            People people,
            SignedIn signedIn,
            AccountConfig config,
            @All List<AboutMe> features,
            @All List<PersonalData> data,
            Clock clock) {
        this.people = people;
        this.signedIn = signedIn;
        this.config = config;
        this.features = features;
        this.data = data;
        this.clock = clock;
    }

    record Seen(MeView view, long version) {}

    @Transactional
    Seen me(Actor actor) {
        if (!actor.signedIn()) {
            return new Seen(MeView.visitor(config, signedIn.staffSignInElsewhere()), 0);
        }
        var own = people.byId(actor.personId()).own();
        return new Seen(view(actor, own), own.version());
    }

    private MeView view(Actor actor, Person.Own own) {
        return new MeView(
                true,
                !actor.welcomed(),
                actor.suspended(),
                own.name(),
                MeView.initials(own.name()),
                own.welcomedAt() == null ? own.name() : null,
                own.badge(),
                own.language(),
                actor.underEighteen(),
                own.email(),
                own.mail(),
                desks(actor),
                features.stream().mapToInt(f -> f.unreadNotices(actor)).sum(),
                own.badge() == Badge.COUNCILLOR ? page(actor) : null,
                signedIn.staffSignInElsewhere(),
                config.rulesVersion(),
                config.privacyVersion());
    }

    private @Nullable String page(Actor actor) {
        return features.stream()
                .map(feature -> feature.page(actor))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<String> desks(Actor actor) {
        var ofRoles = actor.roles().stream()
                .filter(role -> role.staff() && role != Role.SAFEGUARDING_LEAD)
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT));
        var ofFeatures = features.stream().flatMap(f -> f.desks(actor).stream());
        return Stream.concat(ofRoles, ofFeatures).distinct().toList();
    }

    /** Everything every feature keeps about this person, by feature. */
    @Transactional
    Map<String, Object> copy(Actor actor) {
        PersonPolicy.mayReadOwnData(actor).require();
        var copy = new LinkedHashMap<String, Object>();
        copy.put("copiedAt", Instant.now(clock));
        var features = new TreeMap<String, Map<String, Object>>();
        data.forEach(kept -> features.computeIfAbsent(feature(kept), feature -> new LinkedHashMap<>())
                .putAll(kept.copyOf(actor.personId())));
        copy.putAll(features);
        return copy;
    }

    /** Which columns hold a person, in all features: what the inventory test compares with the database. */
    List<PersonalData.Column> inventory() {
        var columns = new ArrayList<PersonalData.Column>();
        data.forEach(feature -> columns.addAll(feature.columns()));
        return columns;
    }

    private static String feature(PersonalData bean) {
        return bean.getClass().getPackageName().split("\\.")[2]; // org.betterif.FEATURE, cut or whole
    }
}
