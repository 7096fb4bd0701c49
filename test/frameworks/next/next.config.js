// Said, because a lock file further up would be taken for the project's.
export default { turbopack: { root: import.meta.dirname } };
