package org.betterif.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.betterif.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** Everything about the place, for everybody. The versions are what an administrator's {@code If-Match} names. */
record PlaceView(
        Council council,
        String timeZone,
        List<AreaView> areas,
        List<TopicView> topics,
        List<ServiceView> services,
        List<ClosureView> closures,
        List<PreElectionView> preElection,
        List<RightDoorView> rightDoors,
        @Nullable DemoView demo) {

    record Council(
            LocalisedText name,
            LocalisedText shortName,
            LocalisedText strapline,
            @Nullable LocalisedText welcome,
            @Nullable LocalisedText note,
            @Nullable LocalisedText address,
            @Nullable LocalisedText opening,
            @Nullable String telephone,
            @Nullable String email,
            long version) {

        static Council of(PlaceBook.Council council) {
            var plan = council.plan();
            return new Council(
                    plan.name(),
                    plan.shortName(),
                    plan.strapline(),
                    plan.welcome(),
                    plan.note(),
                    plan.address(),
                    plan.opening(),
                    plan.telephone(),
                    plan.email(),
                    council.version());
        }
    }

    record AreaView(
            long id,
            String slug,
            LocalisedText name,
            @Nullable LocalisedText about,
            @Nullable Long parentId,
            int population,
            @Nullable Boundary boundary,
            long version)
            implements Listed {

        AreaRef ref() {
            return new AreaRef(id, slug, name, parentId, population);
        }
    }

    record TopicView(
            long id,
            String slug,
            LocalisedText name,
            @Nullable LocalisedText about,
            TopicLook icon,
            TopicLook colour,
            long version)
            implements Listed {

        TopicRef ref() {
            return new TopicRef(id, slug, name, icon.code(), colour.code());
        }
    }

    /** @param areas none: the whole place */
    record ServiceView(
            long id,
            String slug,
            LocalisedText name,
            @Nullable LocalisedText about,
            boolean partner,
            Set<Long> topics,
            Set<Long> areas,
            long version)
            implements Listed {

        ServiceRef ref() {
            return new ServiceRef(id, slug, name, partner);
        }
    }

    record ClosureView(long id, LocalDate day, LocalisedText name, long version) implements Listed {}

    /** @param to the last day @param areas none: everywhere @param now whether it is running */
    record PreElectionView(
            long id,
            LocalDate from,
            LocalDate to,
            LocalisedText name,
            LocalisedText why,
            Set<Long> areas,
            boolean now,
            long version) {}

    record RightDoorView(
            long id,
            String slug,
            boolean urgent,
            LocalisedText name,
            LocalisedText text,
            @Nullable String link,
            @Nullable String telephone,
            Keywords keywords,
            int position,
            long version)
            implements Listed {}

    /** Only in the demo: who may sign in, with the name as the password, and in which roles. */
    record DemoView(Map<String, List<String>> people) {}
}
