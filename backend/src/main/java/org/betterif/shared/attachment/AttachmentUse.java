package org.betterif.shared.attachment;

import java.util.Collection;
import java.util.Set;

/** Each feature that attaches files has one bean of this. Without one that vouches for a file, nobody reads it. */
public interface AttachmentUse {

    enum Reading {
        NOBODY,
        /** Who asks now, for instance an officer with a draft; nothing is kept anywhere. */
        THIS_READER,
        EVERYBODY
    }

    /** Who may read the file now, as far as this feature is concerned. */
    Reading reading(long attachmentId);

    /** Of these, the ones that this feature still needs: the others are removed a week after they came. */
    Set<Long> needed(Collection<Long> attachmentIds);
}
