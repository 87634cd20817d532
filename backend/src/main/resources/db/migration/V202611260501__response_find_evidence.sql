-- Whether a file belongs to a published answer or to a draft is asked whenever it is read.
create index answer_version_evidence on answer_version using gin ((content -> 'evidence') jsonb_path_ops);
create index answer_draft_evidence on answer_draft using gin ((content -> 'evidence') jsonb_path_ops);
